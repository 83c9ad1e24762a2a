package org.linernotes.content;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** How far this node is with deriving anew what another content model derived, for those who operate it. */
@Singleton
public class Renewal {
    private final Map<Part, Progress> parts = new EnumMap<>(Part.class);

    /** What is derived anew, in this order. */
    public enum Part {
        /** What readers see or will see. */
        LIVE,
        /** By what editors find entries. */
        WORDS,
        /** What readers saw once. */
        PAST
    }

    /** How many rows were looked at, and how many there are to look at. */
    public record Progress(long done, long of) {
        /** Others may have added some since they were counted. */
        Progress plus(int looked) {
            return new Progress(done + looked, Math.max(of, done + looked));
        }
    }

    /** Begins; parts that have nothing to derive are not shown. */
    public synchronized void begin(Map<Part, Long> expected) {
        parts.clear();
        expected.forEach((part, rows) -> {
            if (rows > 0) {
                parts.put(part, new Progress(0, rows));
            }
        });
    }

    public synchronized void looked(Part part, int rows) {
        parts.computeIfPresent(part, (_, progress) -> progress.plus(rows));
    }

    public synchronized void end() {
        parts.clear();
    }

    @Override
    public synchronized String toString() {
        return parts.entrySet().stream()
                .map(part -> "%s %d of %d"
                        .formatted(
                                part.getKey(),
                                part.getValue().done(),
                                part.getValue().of()))
                .collect(joining(", "));
    }

    /** Empty while nothing is derived. */
    public synchronized Map<Part, Progress> parts() {
        return new EnumMap<>(parts);
    }
}
