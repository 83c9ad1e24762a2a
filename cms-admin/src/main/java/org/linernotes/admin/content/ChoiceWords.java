package org.linernotes.admin.content;

import java.util.Locale;

/** Constants as people read them. */
public final class ChoiceWords {
    private ChoiceWords() {}

    /** What the constant calls itself, or its name in words: {@code Changes requested}. */
    public static String of(Enum<?> constant) {
        return constant.toString().equals(constant.name()) ? of(constant.name()) : constant.toString();
    }

    /** A type's, field's or constant's name in words. */
    public static String of(String name) {
        var spaced = name.matches("[A-Z0-9_]+")
                ? name.replace('_', ' ').toLowerCase(Locale.ROOT)
                : name.replaceAll("(?<=.)(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
