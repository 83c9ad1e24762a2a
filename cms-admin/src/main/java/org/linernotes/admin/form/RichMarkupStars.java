package org.linernotes.admin.form;

/** Which asterisks in a text as people write it mark something, and where that ends. */
final class RichMarkupStars {
    static final String BULLETS = "•‣▪●◦○■□";

    private static final int MOST = 3;

    private RichMarkupStars() {}

    /** A backslash takes the meaning from a sign behind it; before a letter it is one itself, as in {@code C:\\path}. */
    static boolean isEscape(String words, int at) {
        return words.charAt(at) == '\\'
                && at + 1 < words.length()
                && (isPunctuation(words.charAt(at + 1))
                        || isBullet(words.charAt(at + 1))
                        || (at == 0 && Character.isDigit(words.charAt(1))));
    }

    /** The signs that other programs put before the items of a list. */
    static boolean isBullet(char character) {
        return BULLETS.indexOf(character) >= 0;
    }

    /** A backslash alone in its line stands for nothing: the line is empty and belongs to the paragraph nevertheless. */
    static boolean isEmptyLine(String words, int at) {
        return words.charAt(at) == '\\'
                && (at == 0 || words.charAt(at - 1) == '\n')
                && (at + 1 == words.length() || words.charAt(at + 1) == '\n');
    }

    private static boolean isPunctuation(char character) {
        return character < 128 && character > ' ' && !Character.isLetterOrDigit(character);
    }

    static int run(String words, int from) {
        var to = from;
        while (to < words.length() && words.charAt(to) == '*') {
            to++;
        }
        return to - from;
    }

    /** One asterisk inside a word, as in M*A*S*H, and one before a blank mark nothing. */
    static boolean opens(String words, int at, int count) {
        var after = at + count;
        return after < words.length()
                && !Character.isWhitespace(words.charAt(after))
                && (count > 1 || at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)));
    }

    /** Where as many asterisks end the mark, those of marks inside passed over; −1: nowhere. */
    static int closing(String words, int from, int count) {
        var insideIsOpen = false;
        for (var at = from; at < words.length(); at++) {
            if (isEscape(words, at)) {
                at++;
            } else if (words.charAt(at) == '*') {
                var here = run(words, at);
                if (at > from && here == MOST && count < MOST) {
                    return insideIsOpen ? at + here - count : at;
                }
                if (at > from && here == count && ends(words, at, count)) {
                    return at;
                }
                insideIsOpen ^= here == MOST - count;
                at += here - 1;
            }
        }
        return -1;
    }

    private static boolean ends(String words, int at, int count) {
        var after = at + count;
        return count > 1
                || (!Character.isWhitespace(words.charAt(at - 1))
                        && (after == words.length() || !Character.isLetterOrDigit(words.charAt(after))));
    }
}
