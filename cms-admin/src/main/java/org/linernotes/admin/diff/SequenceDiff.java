package org.linernotes.admin.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest way from one sequence to another, after Myers; where that would take long, the middle is replaced as a
 * whole.
 */
final class SequenceDiff<T> {
    private static final int MOST_EDITS = 1_500;

    private final List<T> before;
    private final List<T> after;
    private final List<Edit<T>> edits = new ArrayList<>();

    private SequenceDiff(List<T> before, List<T> after) {
        this.before = before;
        this.after = after;
    }

    /** An element and what became of it. */
    record Edit<T>(WordRun.Fate fate, T element) {}

    static <T> List<Edit<T>> between(List<T> before, List<T> after) {
        var diff = new SequenceDiff<>(before, after);
        diff.compare();
        return diff.edits;
    }

    private void compare() {
        var start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            add(WordRun.Fate.KEPT, before.get(start++));
        }
        var end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        before.subList(before.size() - end, before.size()).forEach(element -> add(WordRun.Fate.KEPT, element));
    }

    private void middle(List<T> old, List<T> fresh) {
        var trace = trace(old, fresh);
        if (trace.isEmpty()) {
            old.forEach(element -> add(WordRun.Fate.REMOVED, element));
            fresh.forEach(element -> add(WordRun.Fate.ADDED, element));
            return;
        }
        edits.addAll(walkBack(old, fresh, trace).reversed());
    }

    /** The furthest places after each number of edits; empty if there would be too many. */
    private static <T> List<int[]> trace(List<T> old, List<T> fresh) {
        var most = Math.min(old.size() + fresh.size(), MOST_EDITS);
        var furthest = new int[2 * most + 3];
        var trace = new ArrayList<int[]>();
        for (var edits = 0; edits <= most; edits++) {
            trace.add(Arrays.copyOf(furthest, furthest.length));
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2) {
                var at = most + 1 + diagonal;
                var goesDown = diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1]);
                var x = goesDown ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < old.size()
                        && x - diagonal < fresh.size()
                        && old.get(x).equals(fresh.get(x - diagonal))) {
                    x++;
                }
                furthest[at] = x;
                if (x >= old.size() && x - diagonal >= fresh.size()) {
                    return trace;
                }
            }
        }
        return List.of();
    }

    private static <T> List<Edit<T>> walkBack(List<T> old, List<T> fresh, List<int[]> trace) {
        var backwards = new ArrayList<Edit<T>>();
        var middle = (trace.getFirst().length - 1) / 2;
        var x = old.size();
        var y = fresh.size();
        for (var edits = trace.size() - 1; edits >= 0; edits--) {
            var furthest = trace.get(edits);
            var diagonal = x - y;
            var at = middle + diagonal;
            var wentDown = diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1]);
            var fromX = wentDown ? furthest[at + 1] : furthest[at - 1];
            var fromY = fromX - (wentDown ? diagonal + 1 : diagonal - 1);
            while (x > fromX && y > fromY && x > 0 && y > 0) {
                backwards.add(new Edit<>(WordRun.Fate.KEPT, old.get(--x)));
                y--;
            }
            if (edits > 0) {
                backwards.add(
                        wentDown
                                ? new Edit<>(WordRun.Fate.ADDED, fresh.get(--y))
                                : new Edit<>(WordRun.Fate.REMOVED, old.get(--x)));
            }
        }
        return backwards;
    }

    private void add(WordRun.Fate fate, T element) {
        edits.add(new Edit<>(fate, element));
    }
}
