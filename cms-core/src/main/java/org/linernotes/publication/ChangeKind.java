package org.linernotes.publication;

/**
 * What a command does to what readers see, in the past tense as the journal says it.
 *
 * <p>What stands in its way because another entry belongs to it is mended by doing both together, in these words.
 */
enum ChangeKind {
    PUBLISHED("publish", "give both the same end"),
    SCHEDULED("schedule", "give both the same end"),
    RESCHEDULED("move", "move both together"),
    SCHEDULE_CANCELLED("cancel", "cancel both together"),
    EXPIRY_SET("end", "give both the same end"),
    UNPUBLISHED("unpublish", "unpublish both together"),
    TAKEN_DOWN("take down", "take both down"),
    TAKE_DOWN_LIFTED("show", "show both");

    private final String verb;
    private final String keepsDependents;

    ChangeKind(String verb, String keepsDependents) {
        this.verb = verb;
        this.keepsDependents = keepsDependents;
    }

    /** Where a member needs another entry: {@code publish both together}. */
    String withTarget() {
        return this == EXPIRY_SET ? keepsDependents : verb + " both together";
    }

    /** Where others need a member. */
    String withDependents() {
        return keepsDependents;
    }

    /** Where a page would say nothing: {@code publish one together with it}. */
    String withOneMore() {
        return this == RESCHEDULED ? "move them together" : "publish one together with it";
    }

    /** Whether it says when publications begin that are still to come. */
    boolean begins() {
        return this == SCHEDULED || this == RESCHEDULED;
    }

    /** Whether it says when publications end. */
    boolean ends() {
        return this != RESCHEDULED && this != SCHEDULE_CANCELLED;
    }
}
