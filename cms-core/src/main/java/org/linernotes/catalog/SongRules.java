package org.linernotes.catalog;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.linernotes.content.ExternalId;
import org.linernotes.content.Level;
import org.linernotes.content.Violation;

/** What a song must keep to that can be seen from the song alone. */
final class SongRules {
    private SongRules() {}

    static List<Violation> violations(Song song) {
        return Stream.of(
                        ArtistCredits.violations(song.artistCredit()),
                        ChartEntries.violations(song.charts()),
                        dates(song),
                        relations(song.relations()),
                        ExternalId.duplicates(song.externalIds()),
                        advice(song))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Violation> dates(Song song) {
        var found = new ArrayList<Violation>();
        var released = song.firstReleased();
        var year = song.releaseYear();
        if (released != null && year != null && released.year() > year + 1) {
            found.add(warning("DATES_DIFFER", "firstReleased", "This is more than a year after the release year."));
        }
        if (year != null && year > Year.now(ZoneOffset.UTC).getValue() + 1) {
            found.add(new Violation(
                    Level.REVIEW, "OUT_OF_RANGE", "releaseYear", "This is later than the end of next year."));
        }
        return found;
    }

    private static List<Violation> relations(List<SongRelation> relations) {
        var seen = new HashSet<List<Object>>();
        var found = new ArrayList<Violation>();
        for (var i = 0; i < relations.size(); i++) {
            var relation = relations.get(i);
            if (relation.song() != null && !seen.add(List.of(relation.kind(), relation.song()))) {
                found.add(new Violation(
                        Level.SAVE,
                        "DUPLICATE",
                        "relations[%d]".formatted(i),
                        "This song stands here already in the same way; remove one of them."));
            }
        }
        return found;
    }

    private static List<Violation> advice(Song song) {
        var found = new ArrayList<Violation>();
        if (song.primaryAlbum() == null && song.singles().isEmpty()) {
            found.add(warning("NO_RELEASE", "primaryAlbum", "Neither an album nor a single is named."));
        }
        if (song.credits().stream().noneMatch(credit -> credit.role().isOfWriters())) {
            found.add(warning("NO_SONGWRITER", "credits", "Nobody is named who wrote it."));
        }
        return found;
    }

    private static Violation warning(String code, String path, String message) {
        return new Violation(Level.WARNING, code, path, message);
    }
}
