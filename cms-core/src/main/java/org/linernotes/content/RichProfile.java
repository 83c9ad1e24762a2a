package org.linernotes.content;

/** Which blocks and marks a rich text may hold, and how long it may be. */
public enum RichProfile {
    /** Paragraphs, lists of one level, quotations, links, mentions; at most 5,000 characters of text. */
    FACT(5_000),
    /** A fact's, plus headings, images, question and answer, song and fact cards, quizzes, tables; at most 200,000. */
    FEATURE(200_000);

    private final int maxLength;

    RichProfile(int maxLength) {
        this.maxLength = maxLength;
    }

    /** In code points of the plain text. */
    public int maxLength() {
        return maxLength;
    }
}
