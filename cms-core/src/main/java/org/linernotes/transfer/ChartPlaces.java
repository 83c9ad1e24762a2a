package org.linernotes.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Where a song stood in each week of a chart. */
final class ChartPlaces {
    /** A stay without a break. */
    record Run(LocalDate from, LocalDate to, int weeks, int peak) {}

    private final Map<LocalDate, Integer> numbers;
    private final TreeMap<LocalDate, Integer> places = new TreeMap<>();

    /** @param numbers every week of the chart, numbered in their order */
    ChartPlaces(Map<LocalDate, Integer> numbers) {
        this.numbers = numbers;
    }

    /** A song that stood in two places of a week, in two recordings, counts with the better one. */
    void add(LocalDate week, int position) {
        places.merge(week, position, Math::min);
    }

    int weeks() {
        return places.size();
    }

    ChartSong.Summary summary() {
        var peak = places.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
        var atPeak = places.entrySet().stream()
                .filter(place -> place.getValue() == peak)
                .toList();
        return new ChartSong.Summary(
                places.firstKey(),
                places.firstEntry().getValue(),
                peak,
                atPeak.getFirst().getKey(),
                atPeak.size(),
                places.lastKey(),
                places.size(),
                runs().size());
    }

    /** A week in which there was no chart is no break. */
    List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (var place : places.entrySet()) {
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && number(place.getKey()) == number(last.to()) + 1) {
                runs.set(
                        runs.size() - 1,
                        new Run(
                                last.from(),
                                place.getKey(),
                                last.weeks() + 1,
                                Math.min(last.peak(), place.getValue())));
            } else {
                runs.add(new Run(place.getKey(), place.getKey(), 1, place.getValue()));
            }
        }
        return runs;
    }

    private int number(LocalDate week) {
        return Objects.requireNonNull(numbers.get(week));
    }
}
