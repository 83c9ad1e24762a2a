package org.linernotes.review;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.entry.EntryPolicy;
import org.linernotes.problem.Problem;

/** What a person may do with entries and why not, by the policies that the commands themselves ask. */
@Singleton
public class AllowedActions {
    private static final int MOST_NAMED = 10;

    private final ReviewCases cases;
    private final CaseRows rows;

    AllowedActions(ReviewCases cases, CaseRows rows) {
        this.cases = cases;
        this.rows = rows;
    }

    /** Every action for each of the entries, by as many statements for a hundred entries as for one. */
    public Map<UUID, List<AllowedAction>> of(Actor actor, Collection<UUID> entryIds) {
        var people = Candidates.of(rows.findCandidates());
        return cases.of(entryIds).stream()
                .collect(toMap(reviewed -> reviewed.entry().id(), reviewed -> actions(actor, reviewed, people)));
    }

    private static List<AllowedAction> actions(Actor actor, ReviewCase reviewed, Candidates people) {
        var whoCouldApprove = Approvers.inWords(people.approvers(reviewed));
        return Arrays.stream(EntryAction.values())
                .map(action -> new AllowedAction(
                        action,
                        problems(action, actor, reviewed, whoCouldApprove).stream()
                                .map(Problem::message)
                                .toList(),
                        people.whoMay(
                                        reviewed.involved(),
                                        person -> problems(action, person, reviewed, whoCouldApprove)
                                                .isEmpty())
                                .limit(MOST_NAMED)
                                .map(Actor::id)
                                .toList()))
                .toList();
    }

    static List<Problem> problems(EntryAction action, Actor actor, ReviewCase reviewed, String whoCouldApprove) {
        return switch (action) {
            case SAVE -> EntryPolicy.save(actor, reviewed.entry());
            case SUBMIT -> ReviewPolicy.submit(actor, reviewed);
            case WITHDRAW -> ReviewPolicy.withdraw(actor, reviewed);
            case REQUEST_CHANGES -> ReviewPolicy.requestChanges(actor, reviewed);
            case APPROVE -> ReviewPolicy.approve(actor, reviewed);
            case PUBLISH, SCHEDULE -> LivePolicy.publish(actor, reviewed, whoCouldApprove);
            case UNSCHEDULE, RESCHEDULE -> LivePolicy.reschedule(actor, reviewed);
            case EXPIRE -> LivePolicy.expire(actor, reviewed);
            case UNPUBLISH -> LivePolicy.unpublish(actor, reviewed);
            case TAKE_DOWN -> LivePolicy.takeDown(actor, reviewed);
            case LIFT_TAKE_DOWN -> LivePolicy.liftTakeDown(actor, reviewed);
            case DISCARD_DRAFT -> RestPolicy.discard(actor, reviewed);
            case TRASH -> RestPolicy.trash(actor, reviewed);
            case RESTORE -> RestPolicy.restore(actor, reviewed);
        };
    }
}
