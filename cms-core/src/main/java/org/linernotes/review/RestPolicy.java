package org.linernotes.review;

import java.util.ArrayList;
import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.entry.EntryPolicy;
import org.linernotes.entry.EntryState;
import org.linernotes.entry.WorkState;
import org.linernotes.problem.Problem;

/** What speaks against a person throwing an entry or a draft of it away, and bringing it back. */
final class RestPolicy {
    private RestPolicy() {}

    /** Readers see nothing of it, nobody has it before their eyes; contributors may only what readers never saw. */
    static List<Problem> trash(Actor actor, ReviewCase reviewed) {
        var problems = new ArrayList<>(permitted(actor, reviewed, "throw away"));
        var standing = reviewed.standing();
        if (reviewed.entry().state() == EntryState.TRASHED) {
            problems.add(ReviewPolicy.wrongState(reviewed, "“%s” is in the trash already; bring it back to go on."));
        }
        if (standing.live()) {
            problems.add(ReviewPolicy.wrongState(reviewed, "“%s” is live; unpublish it first."));
        }
        if (standing.scheduled()) {
            problems.add(ReviewPolicy.wrongState(reviewed, "“%s” is scheduled; cancel the schedule first."));
        }
        if (reviewed.entry().work() == WorkState.IN_REVIEW) {
            problems.add(ReviewPolicy.wrongState(reviewed, "“%s” is in review; withdraw it first."));
        }
        if (problems.isEmpty() && standing.begun() && !actor.may(Permission.WRITE_ANY)) {
            problems.add(
                    ReviewPolicy.forbidden(reviewed, "You may throw away only what readers never saw; ask an editor."));
        }
        return problems;
    }

    static List<Problem> restore(Actor actor, ReviewCase reviewed) {
        var problems = new ArrayList<>(permitted(actor, reviewed, "bring back"));
        if (reviewed.entry().state() != EntryState.TRASHED) {
            problems.add(ReviewPolicy.wrongState(reviewed, "“%s” is not in the trash; work on it as it is."));
        }
        return problems;
    }

    /** Back to what readers see; what they never saw goes to the trash as a whole. */
    static List<Problem> discard(Actor actor, ReviewCase reviewed) {
        if (!reviewed.standing().isCommitted()) {
            return trash(actor, reviewed);
        }
        var problems = new ArrayList<>(EntryPolicy.changing(actor, reviewed.entry(), "discard changes of"));
        if (reviewed.entry().headRevisionId().equals(reviewed.standing().committed())) {
            problems.add(ReviewPolicy.wrongState(
                    reviewed, "“%s” has no newer draft that could be discarded; edit it to begin one."));
        }
        if (reviewed.entry().work() == WorkState.IN_REVIEW) {
            problems.add(ReviewPolicy.wrongState(reviewed, "“%s” is in review; withdraw it first."));
        }
        return problems;
    }

    private static List<Problem> permitted(Actor actor, ReviewCase reviewed, String action) {
        if (!actor.may(Permission.WRITE)) {
            return List.of(
                    ReviewPolicy.forbidden(reviewed, "You may not %s entries; ask an editor.".formatted(action)));
        }
        return actor.may(Permission.WRITE_ANY) || reviewed.entry().createdBy().equals(actor.id())
                ? List.of()
                : List.of(ReviewPolicy.forbidden(
                        reviewed, "You may %s only entries that you created; ask an editor.".formatted(action)));
    }
}
