package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Level;
import org.linernotes.content.TypeId;
import org.linernotes.content.Violation;

/** What the chart entries of a song or album must keep to. */
final class ChartEntries {
    private final List<Violation> found = new ArrayList<>();

    private ChartEntries() {}

    static List<Violation> violations(List<ChartEntry> charts) {
        var check = new ChartEntries();
        check.unique(charts);
        for (var i = 0; i < charts.size(); i++) {
            check.entry(charts.get(i), "charts[%d].".formatted(i));
        }
        return check.found;
    }

    /** A chart counts one song once, be it alone or together with others. */
    private void unique(List<ChartEntry> charts) {
        var known = new HashSet<Charted>();
        for (var i = 0; i < charts.size(); i++) {
            var entry = charts.get(i);
            if (entry.chart() != null && !known.add(new Charted(entry.chart(), Set.copyOf(entry.furtherSongs())))) {
                add(
                        Level.REVIEW,
                        "DUPLICATE_CHART_ENTRY",
                        "charts[%d].chart".formatted(i),
                        "Another entry is about the same chart and the same songs; make one of both.");
            }
        }
    }

    private void entry(ChartEntry entry, String path) {
        if (Set.copyOf(entry.furtherSongs()).size() < entry.furtherSongs().size()) {
            add(Level.REVIEW, "DUPLICATE_SONG", path + "furtherSongs", "One of the songs is named twice.");
        }
        if (entry.weeks() != null && entry.weeksAtPeak() != null && entry.weeksAtPeak() > entry.weeks()) {
            add(
                    Level.PUBLISH,
                    "WEEKS_DIFFER",
                    path + "weeksAtPeak",
                    "It cannot have been at its peak for longer than it was in the chart.");
        }
        if (entry.peak() != null && entry.debutPosition() != null && entry.debutPosition() < entry.peak()) {
            add(
                    Level.PUBLISH,
                    "PEAK_DIFFERS",
                    path + "debutPosition",
                    "It came in at a better position than its peak.");
        }
        if (!entry.runs().isEmpty()) {
            runs(entry, path + "runs");
        }
    }

    private void runs(ChartEntry entry, String path) {
        @Nullable ChartRun earlier = null;
        for (var i = 0; i < entry.runs().size(); i++) {
            var run = entry.runs().get(i);
            if (run.isReversed()) {
                add(
                        Level.REVIEW,
                        "DATES_REVERSED",
                        "%s[%d].to".formatted(path, i),
                        "The end cannot be before the beginning.");
            }
            if (earlier != null && run.beginsWithin(earlier)) {
                add(
                        Level.REVIEW,
                        "RUNS_OVERLAP",
                        "%s[%d].from".formatted(path, i),
                        "A run begins after the one before it has ended.");
            }
            earlier = run;
        }
        var weeks = entry.runs().stream().map(ChartRun::weeks).toList();
        if (entry.weeks() != null && all(weeks) && sum(weeks) != entry.weeks()) {
            add(
                    Level.PUBLISH,
                    "WEEKS_DIFFER",
                    path,
                    "The runs have %,d weeks together, the entry has %,d.".formatted(sum(weeks), entry.weeks()));
        }
        var peaks = entry.runs().stream().map(ChartRun::peak).toList();
        if (entry.peak() != null && all(peaks) && best(peaks) != entry.peak()) {
            add(
                    Level.PUBLISH,
                    "PEAK_DIFFERS",
                    path,
                    "The best position of the runs is %d, the entry's is %d.".formatted(best(peaks), entry.peak()));
        }
    }

    private void add(Level level, String code, String path, String message) {
        found.add(new Violation(level, code, path, message));
    }

    private static boolean all(List<? extends @Nullable Integer> numbers) {
        return numbers.stream().allMatch(Objects::nonNull);
    }

    private static int sum(List<? extends @Nullable Integer> numbers) {
        return numbers.stream().mapToInt(Objects::requireNonNull).sum();
    }

    private static int best(List<? extends @Nullable Integer> numbers) {
        return numbers.stream().mapToInt(Objects::requireNonNull).min().orElseThrow();
    }

    private record Charted(TypeId chart, Set<TypeId> others) {}
}
