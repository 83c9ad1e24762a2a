package org.linernotes.review;

import java.util.ArrayList;
import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.entry.EntryPolicy;
import org.linernotes.entry.EntryState;
import org.linernotes.entry.WorkState;
import org.linernotes.problem.Problem;

/** What speaks against a person doing something with an entry's head; nothing: they may. */
final class ReviewPolicy {
    private ReviewPolicy() {}

    static List<Problem> submit(Actor actor, ReviewCase reviewed) {
        var problems = new ArrayList<>(EntryPolicy.changing(actor, reviewed.entry(), "submit"));
        switch (reviewed.entry().work()) {
            case DRAFT, CHANGES_REQUESTED -> {}
            case CLEAN ->
                problems.add(wrongState(
                        reviewed,
                        reviewed.standing().live()
                                ? "“%s” has nothing that readers have not seen; edit it first."
                                : "“%s” has nothing that readers have not seen; publish it again, or edit it first."));
            case IN_REVIEW ->
                problems.add(wrongState(reviewed, "“%s” is in review already; decide on it, or withdraw it first."));
            case APPROVED ->
                problems.add(wrongState(reviewed, "“%s” is approved already; publish it, or edit it first."));
        }
        return problems;
    }

    static List<Problem> withdraw(Actor actor, ReviewCase reviewed) {
        var problems = new ArrayList<Problem>();
        var item = reviewed.item();
        if (item == null || item.state() != ItemState.OPEN) {
            problems.add(wrongState(
                    reviewed,
                    reviewed.entry().work() == WorkState.APPROVED
                            ? "“%s” is approved already; edit it to begin a new draft."
                            : "“%s” is not in review; submit it first."));
        }
        var isSubmitter = item != null && item.submittedBy().equals(actor.id()) && actor.may(Permission.WRITE);
        if (!isSubmitter && !actor.may(Permission.WRITE_ANY)) {
            problems.add(forbidden(reviewed, "You may withdraw only what you submitted; ask an editor."));
        }
        return problems;
    }

    static List<Problem> approve(Actor actor, ReviewCase reviewed) {
        var problems = new ArrayList<>(decide(actor, reviewed, "approve"));
        if (!reviewed.isIn(ItemState.OPEN)) {
            problems.add(wrongState(
                    reviewed,
                    reviewed.entry().work() == WorkState.APPROVED
                            ? "“%s” is approved already; publish it."
                            : "“%s” is not in review; submit it first."));
        }
        if (reviewed.approvers().contains(actor.id())) {
            problems.add(forbidden(
                    reviewed, "You approved this revision already; ask somebody else for the next approval."));
        }
        return problems;
    }

    static List<Problem> requestChanges(Actor actor, ReviewCase reviewed) {
        var problems = new ArrayList<>(decide(actor, reviewed, "request changes of"));
        if (!reviewed.isIn(ItemState.OPEN) && !reviewed.isIn(ItemState.APPROVED)) {
            problems.add(wrongState(reviewed, "“%s” is not in review; submit it first."));
        }
        return problems;
    }

    /** Four eyes: whoever wrote any of it since it was live last does not decide on it. */
    private static List<Problem> decide(Actor actor, ReviewCase reviewed, String action) {
        var problems = new ArrayList<Problem>();
        if (!actor.may(Permission.REVIEW)) {
            problems.add(forbidden(reviewed, "You may not %s entries; ask an editor.".formatted(action)));
        }
        reviewed.contributionOf(actor.id())
                .ifPresent(own -> problems.add(forbidden(
                        reviewed, "You wrote revision %d; ask somebody else to decide.".formatted(own.number()))));
        if (reviewed.entry().state() != EntryState.ACTIVE) {
            problems.add(EntryPolicy.putAway(reviewed.entry()));
        }
        return problems;
    }

    static Problem wrongState(ReviewCase reviewed, String sentence) {
        return new Problem.WrongState(
                sentence.formatted(reviewed.entry().title()), reviewed.entry().id());
    }

    static Problem forbidden(ReviewCase reviewed, String sentence) {
        return new Problem.Forbidden(sentence, reviewed.entry().id());
    }
}
