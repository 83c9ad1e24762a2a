package org.linernotes.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;

/** What a person is told when other people's commands kept coming in between. */
final class ConcurrencyProblems {
    private ConcurrencyProblems() {}

    static Optional<Problem> of(DatabaseCause cause) {
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
            default ->
                cause.isConcurrency()
                        ? blocked(
                                "BUSY", null, "Others are changing the same entries right now: try again in a moment.")
                        : Optional.empty();
        };
    }

    private static Optional<Problem> blocked(String code, @Nullable String path, String message) {
        return Optional.of(new Problem.Blocked(code, path, message, null));
    }
}
