package org.linernotes.entry;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linernotes.catalog.Album;
import org.linernotes.catalog.SingleRelease;
import org.linernotes.catalog.Song;
import org.linernotes.content.PartialDate;

/** A song is most often of the year of its album, and otherwise of its first release. */
@Singleton
class YearProposal implements Proposal {
    private final StoredContents contents;

    YearProposal(StoredContents contents) {
        this.contents = contents;
    }

    @Override
    public Class<?> type() {
        return Song.class;
    }

    @Override
    public String field() {
        return "releaseYear";
    }

    @Override
    public Optional<JsonNode> from(Object content) {
        var song = (Song) content;
        return albumYear(song).or(() -> firstYear(song)).map(JsonNode::createNumberNode);
    }

    @Override
    public String missing() {
        return "Write when it was first released first, or choose an album that says when it came out.";
    }

    private Optional<Integer> albumYear(Song song) {
        return Optional.ofNullable(song.primaryAlbum())
                .flatMap(id ->
                        Optional.ofNullable(contents.heads(Set.of(id.uuid())).get(id.uuid())))
                .flatMap(head ->
                        head.value() instanceof Album album ? Optional.ofNullable(album.released()) : Optional.empty())
                .map(PartialDate::year);
    }

    private static Optional<Integer> firstYear(Song song) {
        return Stream.concat(
                        Stream.ofNullable(song.firstReleased()),
                        song.singles().stream().map(SingleRelease::date).flatMap(Stream::ofNullable))
                .map(PartialDate::year)
                .min(Integer::compare);
    }
}
