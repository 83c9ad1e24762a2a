package org.linernotes.comment;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text without markup in the form in which it is kept: composed letters, one kind of line break, no blanks around. */
record PlainText(String value) {
    private static final String INVISIBLE = "[\\p{Z}\\p{Cc}\\p{Cf}\\u115f\\u1160\\u2800\\u3164\\uffa0]*";

    static PlainText ofLines(@Nullable String text) {
        return of((text == null ? "" : text).replaceAll("\\r\\n?", "\n").replace('\t', ' '));
    }

    static PlainText ofLine(@Nullable String text) {
        return of((text == null ? "" : text).replaceAll("[\\s\\p{Z}]+", " "));
    }

    private static PlainText of(String text) {
        return new PlainText(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
    }

    /** Whether a reader would see nothing. */
    boolean isBlank() {
        return value.matches(INVISIBLE);
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
