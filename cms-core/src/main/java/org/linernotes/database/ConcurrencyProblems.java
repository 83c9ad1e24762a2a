package org.linernotes.database;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;

/** What a person is told when other people's commands kept coming in between. */
final class ConcurrencyProblems {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ConcurrencyProblems() {}

    static Optional<Problem> of(RuntimeException problem, DatabaseCause cause) {
        return switch (cause.constraint()) {
            case "publication_slug_free" ->
                blocked(
                        "SLUG_TAKEN",
                        "slug",
                        "Another entry took this address at the same moment: choose another one.");
            case "external_id_free" ->
                blocked(
                        "EXTERNAL_ID_TAKEN",
                        "externalIds",
                        "Another entry took one of these external ids at the same moment: look at both.");
            case "chart_key_free" ->
                blocked("KEY_TAKEN", "key", "Another chart took this key at the same moment: choose another one.");
            case "publication_one_at_a_time" ->
                blocked(
                        "PUBLISHED_MEANWHILE",
                        null,
                        "This entry was published or scheduled at the same moment: look at it again.");
            case "required_target_is_live" ->
                blocked(
                        "REQUIRED_NOT_LIVE",
                        null,
                        "An entry that this one requires, or that requires it, changed at the same moment: look at it again.");
            case "command_follows_clock" ->
                Optional.of(new Problem.WrongState(
                        "The server's clock was ahead when this was changed last, at %s, so nothing can follow it before then. Have the clock looked after, or try again later."
                                .formatted(INSTANT.format(OffsetDateTime.parse(cause.detail()))),
                        null));
            default ->
                cause.isConcurrency() || cause.isLockTimeout() || problem instanceof RunAgain
                        ? Optional.of(
                                new Problem.Busy(
                                        "Others are changing the same right now, so nothing was changed: try again in a moment."))
                        : Optional.empty();
        };
    }

    private static Optional<Problem> blocked(String code, @Nullable String path, String message) {
        return Optional.of(new Problem.Blocked(code, path, message, null));
    }
}
