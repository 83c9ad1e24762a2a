package org.linernotes.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two places between which a page lies, as statements take them. */
record Keyset(@Nullable Place after, @Nullable Place before) {
    private static final UUID FIRST = new UUID(0, 0);
    private static final long EARLIEST_MICROS = micros(Instant.parse("0001-01-01T00:00:00Z"));
    private static final long LATEST_MICROS = micros(Instant.parse("9999-12-31T00:00:00Z"));

    static Keyset of(PageRequest request) {
        return new Keyset(request.after(), request.before());
    }

    /** The rank of an instant: the latest comes first. */
    static long rank(Instant instant) {
        return -micros(instant);
    }

    /** Where nothing is given, before everything. */
    long firstRank() {
        return after == null ? Long.MIN_VALUE : after.rank();
    }

    String firstWords() {
        return after == null ? "" : after.words();
    }

    UUID firstId() {
        return after == null ? FIRST : after.id();
    }

    long afterRank() {
        return rank(after);
    }

    long beforeRank() {
        return rank(before);
    }

    @Nullable
    String afterWords() {
        return words(after);
    }

    @Nullable
    String beforeWords() {
        return words(before);
    }

    @Nullable
    UUID afterId() {
        return id(after);
    }

    @Nullable
    UUID beforeId() {
        return id(before);
    }

    @Nullable
    Instant afterInstant() {
        return instant(after);
    }

    @Nullable
    Instant beforeInstant() {
        return instant(before);
    }

    private static long rank(@Nullable Place place) {
        return place == null ? 0 : place.rank();
    }

    private static @Nullable String words(@Nullable Place place) {
        return place == null ? null : place.words();
    }

    private static @Nullable UUID id(@Nullable Place place) {
        return place == null ? null : place.id();
    }

    private static @Nullable Instant instant(@Nullable Place place) {
        return place == null
                ? null
                : Instant.EPOCH.plus(Math.clamp(-place.rank(), EARLIEST_MICROS, LATEST_MICROS), ChronoUnit.MICROS);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
