package org.linernotes.transfer;

import java.time.LocalDate;

/** A line of a songs file: how one song did in a chart. */
record ChartSong(int line, String id, String title, String artist, Summary summary) {
    /** What the file says about the whole stay. */
    record Summary(
            LocalDate debut,
            int debutPosition,
            int peak,
            LocalDate peakDate,
            int weeksAtPeak,
            LocalDate last,
            int weeks,
            int runs) {}

    /** What a chart knows a song by. */
    String key() {
        return key(title, artist);
    }

    static String key(String title, String artist) {
        return title + "\n" + artist;
    }
}
