package org.linernotes.transfer;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linernotes.database.CommandTransaction;

/** Writes who stood where in which week, in large sets. */
final class PlaceWriter {
    private static final int SET = 10_000;

    private record NumberedPlace(ChartFiles.Place place, long line) {}

    private final TransferRows rows;
    private final CommandTransaction transactions;
    private final UUID chart;

    PlaceWriter(TransferRows rows, CommandTransaction transactions, UUID chart) {
        this.rows = rows;
        this.transactions = transactions;
        this.chart = chart;
    }

    /** The places of songs that are not in the catalogue are left out. */
    ImportCount write(ChartFiles files, ChartLines lines, RunningImport run) {
        var ids = files.songs().stream()
                .filter(song -> lines.find(song) != null)
                .collect(toMap(
                        ChartSong::id,
                        song -> Objects.requireNonNull(lines.find(song)).id()));
        var places = files.places();
        var count = ImportCount.NOTHING;
        for (var from = 0; from < places.size(); from += SET) {
            count = count.plus(write(places.subList(from, Math.min(from + SET, places.size())), ids, run));
        }
        return count;
    }

    private ImportCount write(List<ChartFiles.Place> places, Map<String, Long> ids, RunningImport run) {
        var numbered = places.stream()
                .filter(place -> ids.containsKey(place.songId()))
                .map(place -> new NumberedPlace(place, Objects.requireNonNull(ids.get(place.songId()))))
                .toList();
        return transactions.execute(() -> {
            var done = ImportCount.ofPlaces(places.size(), write(numbered));
            run.advance(done);
            return done;
        });
    }

    private int write(List<NumberedPlace> places) {
        return rows.writePlaces(
                chart,
                places.stream().map(place -> place.place().week().toString()).toList(),
                places.stream()
                        .map(place -> String.valueOf(place.place().position()))
                        .toList(),
                places.stream().map(place -> String.valueOf(place.line())).toList());
    }
}
