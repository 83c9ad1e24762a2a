package org.linernotes.transfer;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentHash;
import org.linernotes.content.Words;

/**
 * A song of the file with what the chart says of it.
 *
 * @param fingerprint of the entry, by which a later import knows that nothing is new
 */
record ImportedSong(ChartSong song, List<CreditPart> credit, JsonNode entry, String fingerprint) {
    static ImportedSong of(UUID chart, ChartSong song, List<CreditPart> credit, @Nullable ChartPlaces places) {
        var entry = SongContent.chartEntry(chart, song, places);
        return new ImportedSong(song, credit, entry, ContentHash.of(entry));
    }

    String key() {
        return song.key();
    }

    /** Those who are more than guests; somebody always is. */
    Stream<String> performers() {
        return credit.stream().filter(part -> !part.featured()).map(CreditPart::name);
    }

    /** Whether the credit names the artist, however it is spelled. */
    boolean names(String artist) {
        return credit.stream().anyMatch(part -> Words.joined(part.name()).equals(Words.joined(artist)));
    }
}
