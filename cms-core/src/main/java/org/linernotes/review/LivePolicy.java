package org.linernotes.review;

import java.util.ArrayList;
import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.entry.EntryPolicy;
import org.linernotes.entry.EntryState;
import org.linernotes.problem.Problem;

/** What speaks against a person changing what readers see of an entry; the commands know more, such as who requires it. */
final class LivePolicy {
    private LivePolicy() {}

    /** Besides what the case holds: who could give the approvals it lacks, as the end of a sentence. */
    static List<Problem> publish(Actor actor, ReviewCase reviewed, String whoCouldApprove) {
        var problems = changing(actor, reviewed, "publish entries");
        var lacking = reviewed.lacking();
        if (lacking > 0) {
            problems.add(ReviewPolicy.wrongState(
                    reviewed,
                    (lacking == 1 ? "Needs one more approval: " : "Needs " + lacking + " more approvals: ")
                            + whoCouldApprove));
        }
        return problems;
    }

    static List<Problem> unpublish(Actor actor, ReviewCase reviewed) {
        var problems = changing(actor, reviewed, "unpublish entries");
        if (!reviewed.standing().live()) {
            problems.add(ReviewPolicy.wrongState(reviewed, "“%s” is not live; publish it first."));
        }
        return problems;
    }

    static List<Problem> expire(Actor actor, ReviewCase reviewed) {
        var problems = changing(actor, reviewed, "let entries expire");
        if (!reviewed.standing().live() && !reviewed.standing().scheduled()) {
            problems.add(ReviewPolicy.wrongState(
                    reviewed, "“%s” is neither live nor scheduled; publish or schedule it first."));
        }
        return problems;
    }

    static List<Problem> reschedule(Actor actor, ReviewCase reviewed) {
        var problems = changing(actor, reviewed, "reschedule entries");
        if (!reviewed.standing().scheduled()) {
            problems.add(ReviewPolicy.wrongState(reviewed, "“%s” is not scheduled; schedule it first."));
        }
        return problems;
    }

    static List<Problem> takeDown(Actor actor, ReviewCase reviewed) {
        var problems = permitted(actor, reviewed, "take entries down");
        if (reviewed.standing().withheld()) {
            problems.add(ReviewPolicy.wrongState(reviewed, "“%s” is taken down already; show it again to undo that."));
        }
        return problems;
    }

    static List<Problem> liftTakeDown(Actor actor, ReviewCase reviewed) {
        var problems = permitted(actor, reviewed, "show entries again");
        if (!reviewed.standing().withheld()) {
            problems.add(ReviewPolicy.wrongState(
                    reviewed, "“%s” is not taken down; unpublish it, or take it down, to hide it from readers."));
        }
        return problems;
    }

    private static List<Problem> changing(Actor actor, ReviewCase reviewed, String action) {
        var problems = permitted(actor, reviewed, action);
        if (reviewed.entry().state() != EntryState.ACTIVE) {
            problems.add(EntryPolicy.putAway(reviewed.entry()));
        }
        return problems;
    }

    private static List<Problem> permitted(Actor actor, ReviewCase reviewed, String action) {
        var problems = new ArrayList<Problem>();
        if (!actor.may(Permission.PUBLISH)) {
            problems.add(ReviewPolicy.forbidden(reviewed, "You may not %s; ask a publisher.".formatted(action)));
        }
        return problems;
    }
}
