package org.linernotes.transfer;

import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentJson;

/** What a chart calls its songs, and what was imported of each last. */
final class ChartLines {
    private final TransferRows rows;
    private final UUID chart;
    private final Map<String, TransferRows.Line> lines = new HashMap<>();

    ChartLines(TransferRows rows, UUID chart) {
        this.rows = rows;
        this.chart = chart;
        read();
    }

    void read() {
        rows.findLines(chart).forEach(line -> lines.put(ChartSong.key(line.title(), line.artist()), line));
    }

    TransferRows.@Nullable Line find(ChartSong song) {
        return lines.get(song.key());
    }

    /** The line of a song that was imported before and is still there. */
    TransferRows.Line existing(ImportedSong song) {
        return Objects.requireNonNull(find(song.song()), song.key());
    }

    boolean isInCatalogue(ImportedSong song) {
        var line = find(song.song());
        return line != null && line.entryId() != null;
    }

    UUID entry(ImportedSong song) {
        return Objects.requireNonNull(existing(song).entryId(), song.key());
    }

    boolean isOutdated(ImportedSong song) {
        return !song.fingerprint().equals(existing(song).fingerprint());
    }

    /** What was imported as which entry; until the next {@link #read}, nobody else learns of it. */
    void write(Map<ImportedSong, UUID> entries) {
        write(entries, ImportedSong::fingerprint);
    }

    /** What a song is in the catalogue, of which nothing was imported yet. */
    void writeWithoutFingerprint(Map<ImportedSong, UUID> entries) {
        write(entries, _ -> null);
    }

    private void write(Map<ImportedSong, UUID> entries, Function<ImportedSong, @Nullable String> fingerprint) {
        if (!entries.isEmpty()) {
            rows.writeLines(
                    chart,
                    ContentJson.print(JsonNode.createArrayNode(entries.entrySet().stream()
                            .map(entry -> line(entry.getKey(), entry.getValue(), fingerprint.apply(entry.getKey())))
                            .toList())));
        }
    }

    private static JsonNode line(ImportedSong song, UUID entry, @Nullable String fingerprint) {
        return SongContent.object(
                "title", SongContent.text(song.song().title()),
                "artist", SongContent.text(song.song().artist()),
                "entry_id", SongContent.text(entry.toString()),
                "fingerprint", fingerprint == null ? JsonNode.nullNode() : SongContent.text(fingerprint));
    }
}
