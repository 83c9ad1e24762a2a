package org.linernotes.comment;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.InvisibleText;

/**
 * Text without markup in the form in which it is kept: composed letters with few marks each, one kind of line break, at most
 * one empty line in a row, no blanks around.
 *
 * <p>Every step takes time in proportion to the text's length, and no pattern repeats a group: what readers send may be made
 * to break one that does.
 */
record PlainText(String value) {
    /** More marks than any script puts on a letter; composing them takes time that grows with their square. */
    private static final int MOST_MARKS = 16;

    static PlainText ofLines(@Nullable String text) {
        var lines = (text == null ? "" : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\t', ' ');
        return new PlainText(squeezed(composed(lines)).strip());
    }

    static PlainText ofLine(@Nullable String text) {
        return new PlainText(composed((text == null ? "" : text).replaceAll("[\\s\\p{Z}]+", " "))
                .strip());
    }

    private static String composed(String text) {
        var kept = new StringBuilder(text.length());
        var marks = 0;
        for (var index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            var character = text.codePointAt(index);
            marks = InvisibleText.isMark(character) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                kept.appendCodePoint(character);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static String squeezed(String lines) {
        var wasEmpty = new boolean[1];
        return Arrays.stream(lines.split("\n", -1))
                .map(line -> InvisibleText.isAll(line) ? "" : line)
                .filter(line -> {
                    var repeats = line.isEmpty() && wasEmpty[0];
                    wasEmpty[0] = line.isEmpty();
                    return !repeats;
                })
                .collect(joining("\n"));
    }

    /** Whether a reader would see nothing. */
    boolean isBlank() {
        return InvisibleText.isAll(value);
    }

    int length() {
        return value.codePointCount(0, value.length());
    }

    /** Whether it holds a control character or half of a character. */
    boolean isBroken() {
        return value.codePoints()
                .anyMatch(character -> (Character.isISOControl(character) && character != '\n')
                        || Character.getType(character) == Character.SURROGATE);
    }

    @Nullable
    String orNull() {
        return value.isEmpty() ? null : value;
    }
}
