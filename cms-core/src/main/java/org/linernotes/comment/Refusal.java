package org.linernotes.comment;

import java.time.Duration;
import org.linernotes.problem.Problem;

/** The database's word for why it did not take a reader's words, as a sentence. */
final class Refusal {
    private Refusal() {}

    static Problem of(String word, int retrySeconds) {
        return switch (word) {
            case "CLOSED" -> new Problem.WrongState("Comments are closed here.", null);
            case "PARENT_NOT_FOUND" ->
                new Problem.Invalid(
                        "PARENT_NOT_VISIBLE",
                        "parentId",
                        "The comment you reply to is no longer there. Post yours as a new comment.");
            case "TOO_DEEP" ->
                new Problem.Invalid(
                        "TOO_DEEP",
                        "parentId",
                        "This conversation is as deep as it can be. Reply to an earlier comment of it.");
            case "TOO_MANY" ->
                new Problem.TooMany(
                        "You have sent a lot in a short time. Wait a few minutes and try again.",
                        Duration.ofSeconds(retrySeconds));
            default -> new Problem.NotFound("There is nothing here to comment on or to report.");
        };
    }
}
