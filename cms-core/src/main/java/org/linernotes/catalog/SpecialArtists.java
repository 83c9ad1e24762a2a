package org.linernotes.catalog;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.linernotes.content.Slug;

/** Those who stand for artists whom nobody can name; no work has its address below theirs by itself. */
public final class SpecialArtists {
    public static final List<String> NAMES = List.of("Various Artists", "Traditional", "Unknown");

    private static final Set<String> SLUGS =
            NAMES.stream().map(name -> Slug.of(name).orElseThrow()).collect(toSet());

    private SpecialArtists() {}

    public static boolean isOne(String name) {
        return NAMES.contains(name);
    }

    public static boolean isAddress(String slug) {
        return SLUGS.contains(slug);
    }
}
