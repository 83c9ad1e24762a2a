package org.linernotes.review;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.Album;
import org.linernotes.catalog.Song;
import org.linernotes.content.Content;
import org.linernotes.content.Level;
import org.linernotes.content.TypeId;
import org.linernotes.content.Violation;
import org.linernotes.entry.StoredContents;

/** A song is most often of the year of its album. */
@Singleton
class AlbumYears implements HeadCheck {
    private record Release(UUID entryId, int year, UUID album) {
        static Optional<Release> of(UUID entryId, Content head) {
            return head.value() instanceof Song song
                    ? of(entryId, song.releaseYear(), song.primaryAlbum())
                    : Optional.empty();
        }

        private static Optional<Release> of(UUID entryId, @Nullable Integer year, @Nullable TypeId album) {
            return year == null || album == null
                    ? Optional.empty()
                    : Optional.of(new Release(entryId, year, album.uuid()));
        }
    }

    private final StoredContents contents;

    AlbumYears(StoredContents contents) {
        this.contents = contents;
    }

    @Override
    public Stream<Finding> find(Map<UUID, Content> heads) {
        var releases = heads.entrySet().stream()
                .flatMap(head -> Release.of(head.getKey(), head.getValue()).stream())
                .toList();
        if (releases.isEmpty()) {
            return Stream.empty();
        }
        var albums = contents.heads(releases.stream().map(Release::album).collect(toSet())).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, album -> (Album) album.getValue().value()));
        return releases.stream().flatMap(release -> compare(release, albums.get(release.album())).stream());
    }

    private static Optional<Finding> compare(Release release, @Nullable Album album) {
        return album == null || album.released() == null || album.released().year() == release.year()
                ? Optional.empty()
                : Optional.of(new Finding(
                        release.entryId(),
                        new Violation(
                                Level.WARNING,
                                "YEAR_DIFFERS",
                                "releaseYear",
                                "The album “%s” came out in %d."
                                        .formatted(
                                                album.title(), album.released().year()))));
    }
}
