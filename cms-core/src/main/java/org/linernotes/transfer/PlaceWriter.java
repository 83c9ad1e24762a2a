package org.linernotes.transfer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.linernotes.database.CommandTransaction;

/** Writes who stood where in which week, whole weeks at once: a week in the files replaces that of the catalogue. */
final class PlaceWriter {
    private static final int SET = 5_000;

    private record NumberedPlace(ChartFiles.Place place, long line) {}

    /** Weeks that are written in one transaction. */
    private record Weeks(List<LocalDate> whole, List<NumberedPlace> places, int looked) {}

    private final TransferRows rows;
    private final CommandTransaction transactions;
    private final UUID chart;

    PlaceWriter(TransferRows rows, CommandTransaction transactions, UUID chart) {
        this.rows = rows;
        this.transactions = transactions;
        this.chart = chart;
    }

    /**
     * The places of songs that are not in the catalogue are left out. A week of which something was left out or could not be
     * read replaces nothing: what else stands there stays.
     */
    ImportCount write(ChartFiles files, ChartLines lines, RunningImport run) {
        var ids = files.songs().stream()
                .filter(song -> lines.find(song) != null)
                .collect(toMap(
                        ChartSong::id,
                        song -> Objects.requireNonNull(lines.find(song)).id()));
        var count = ImportCount.NOTHING;
        for (var weeks : sets(files, ids)) {
            count = count.plus(transactions.execute(() -> {
                var done = write(weeks);
                run.advance(done);
                return done;
            }));
        }
        return count;
    }

    private static List<Weeks> sets(ChartFiles files, Map<String, Long> ids) {
        var sets = new ArrayList<Weeks>();
        var weeks = new Weeks(new ArrayList<>(), new ArrayList<>(), 0);
        for (var week : files.places().stream()
                .collect(groupingBy(ChartFiles.Place::week, TreeMap::new, toList()))
                .entrySet()) {
            var places = numbered(week.getValue(), ids);
            weeks.places().addAll(places);
            if (places.size() == week.getValue().size() && !files.weeksInPart().contains(week.getKey())) {
                weeks.whole().add(week.getKey());
            }
            weeks = new Weeks(
                    weeks.whole(),
                    weeks.places(),
                    weeks.looked() + week.getValue().size());
            if (weeks.looked() >= SET) {
                sets.add(weeks);
                weeks = new Weeks(new ArrayList<>(), new ArrayList<>(), 0);
            }
        }
        if (weeks.looked() > 0) {
            sets.add(weeks);
        }
        return sets;
    }

    private static List<NumberedPlace> numbered(List<ChartFiles.Place> places, Map<String, Long> ids) {
        return places.stream()
                .filter(place -> ids.containsKey(place.songId()))
                .map(place -> new NumberedPlace(place, Objects.requireNonNull(ids.get(place.songId()))))
                .toList();
    }

    private ImportCount write(Weeks weeks) {
        var dates = weeks.places().stream()
                .map(place -> place.place().week().toString())
                .toList();
        var positions = weeks.places().stream()
                .map(place -> String.valueOf(place.place().position()))
                .toList();
        var removed = rows.removeOtherPlaces(
                chart, weeks.whole().stream().map(LocalDate::toString).toList(), dates, positions);
        var written = rows.writePlaces(
                chart,
                dates,
                positions,
                weeks.places().stream()
                        .map(place -> String.valueOf(place.line()))
                        .toList());
        return ImportCount.ofPlaces(weeks.looked(), written, removed);
    }
}
