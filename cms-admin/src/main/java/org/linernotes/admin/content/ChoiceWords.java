package org.linernotes.admin.content;

import java.util.Locale;
import java.util.Map;

/** Constants as people read them. */
public final class ChoiceWords {
    /** Names that are no words, and words that are written otherwise than their constants. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ISRC", "ISRC"),
            Map.entry("ISWC", "ISWC"),
            Map.entry("ISNI", "ISNI"),
            Map.entry("IMDB", "IMDb"),
            Map.entry("MUSICBRAINZ", "MusicBrainz"),
            Map.entry("ALLMUSIC", "AllMusic"),
            Map.entry("YOUTUBE", "YouTube"),
            Map.entry("EP", "EP"),
            Map.entry("TV_SERIES", "TV series"),
            Map.entry("AWARD_DB", "Award database"),
            Map.entry("CO_PRODUCER", "Co-producer"),
            Map.entry("CO_DIRECTOR", "Co-director"),
            Map.entry("CO_WRITER", "Co-writer"),
            Map.entry("B_SIDE_OF", "B-side of"),
            Map.entry("RULE_PLUS", "By rule, and by naming it"),
            Map.entry("seo", "Search engines"));

    private ChoiceWords() {}

    /** What the constant calls itself, or its name in words: {@code Changes requested}. */
    public static String of(Enum<?> constant) {
        return constant.toString().equals(constant.name()) ? of(constant.name()) : constant.toString();
    }

    /** A type's, field's or constant's name in words. */
    public static String of(String name) {
        if (NAMES.containsKey(name)) {
            return String.valueOf(NAMES.get(name));
        }
        var spaced = name.matches("[A-Z0-9_]+")
                ? name.replace('_', ' ').toLowerCase(Locale.ROOT)
                : name.replaceAll("(?<=.)(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
