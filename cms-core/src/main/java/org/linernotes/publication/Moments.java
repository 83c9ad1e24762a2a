package org.linernotes.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as the messages of this feature say them. */
final class Moments {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    static String inWords(Instant instant) {
        var whole = instant.equals(instant.truncatedTo(ChronoUnit.MINUTES));
        return (whole ? MINUTES : EXACT).format(instant);
    }

    static String span(Instant from, @Nullable Instant until) {
        return "from " + inWords(from) + (until == null ? " on" : " until " + inWords(until));
    }
}
