package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Level;
import org.linernotes.content.RichText;
import org.linernotes.content.Violation;

/** What the quotations of a text must keep to: each has marked words, and all marked words are somebody's. */
final class Quotations {
    private static final int MOST_WORDS = 150;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Quotations() {}

    static List<Violation> violations(List<Quote> quotes, @Nullable RichText body) {
        var words = body == null ? Map.<String, String>of() : body.quotations();
        var found = new ArrayList<Violation>();
        var ids = new HashSet<String>();
        for (var i = 0; i < quotes.size(); i++) {
            var id = quotes.get(i).id();
            if (id != null) {
                ids.add(id.toString());
                found.addAll(violations(words.getOrDefault(id.toString(), ""), "quotes[%d]".formatted(i)));
            }
        }
        if (ids.size() == quotes.size() && !ids.containsAll(words.keySet())) {
            found.add(new Violation(
                    Level.REVIEW,
                    "UNKNOWN_QUOTE",
                    "body",
                    "Some marked words belong to none of the quotations; unmark them or add the quotation."));
        }
        return found;
    }

    private static List<Violation> violations(String words, String path) {
        if (words.isBlank()) {
            return List.of(new Violation(
                    Level.REVIEW, "NO_WORDS", path, "Mark the words of this quotation in the text, or remove it."));
        }
        return BLANKS.split(words.strip()).length > MOST_WORDS
                ? List.of(new Violation(
                        Level.WARNING,
                        "LONG_QUOTE",
                        path,
                        "This quotation has more than %d words, which may be more than fair.".formatted(MOST_WORDS)))
                : List.of();
    }
}
