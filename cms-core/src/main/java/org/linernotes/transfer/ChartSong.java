package org.linernotes.transfer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A line of a songs file: how one song did in a chart. */
record ChartSong(String file, int line, String id, String title, String artist, Summary summary) {
    /** What the file says about the whole stay. */
    record Summary(
            LocalDate debut,
            int debutPosition,
            int peak,
            LocalDate peakDate,
            int weeksAtPeak,
            LocalDate last,
            int weeks,
            int runs) {
        /** Why this cannot be; empty: it can. */
        Optional<String> contradiction() {
            if (last.isBefore(debut)) {
                return Optional.of("last_date is before debut_date.");
            }
            if (peakDate.isBefore(debut) || peakDate.isAfter(last)) {
                return Optional.of("peak_date is not between debut_date and last_date.");
            }
            return weeks > ChronoUnit.WEEKS.between(debut, last) + 2
                    ? Optional.of("weeks_on_chart is more than lie between debut_date and last_date.")
                    : Optional.empty();
        }
    }

    ChartSong creditedTo(String others) {
        return new ChartSong(file, line, id, title, others, summary);
    }

    /** What a chart knows a song by. */
    String key() {
        return key(title, artist);
    }

    static String key(String title, String artist) {
        return title + "\n" + artist;
    }
}
