package org.linernotes.content;

/** What is said about a run of letters; the order of the cases is the order in which they are written. */
public sealed interface RichMark {
    /** Names an entry. */
    record Mention(TypeId target) implements RichMark {}

    /** Names an entry that does not exist yet; readers see the letters alone. */
    record Unresolved(String type, String name) implements RichMark {}

    /** Leads out of the site; always http or https. */
    record Link(String href) implements RichMark {}

    /** Belongs to the quotation of that id in the same content. */
    record QuoteSpan(String quoteId) implements RichMark {}

    record Strong() implements RichMark {}

    record Emphasis() implements RichMark {}

    /** Its place among the marks of a run. */
    default int order() {
        return switch (this) {
            case Mention _ -> 0;
            case Unresolved _ -> 1;
            case Link _ -> 2;
            case QuoteSpan _ -> 3;
            case Strong _ -> 4;
            case Emphasis _ -> 5;
        };
    }
}
