package org.linernotes.admin.action;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linernotes.review.EntryAction;

/** Related entries that could go the same way at once: a song's facts, the artist that it needs. */
public record Companions(Map<EntryAction, List<Companion>> byAction) {
    public Companions {
        byAction = Map.copyOf(byAction);
    }

    /** What the viewer may take along. */
    static Companions of(FoundCompanions found) {
        var byAction = new EnumMap<EntryAction, List<Companion>>(EntryAction.class);
        byAction.put(EntryAction.SUBMIT, found.toSubmit());
        byAction.put(EntryAction.WITHDRAW, found.toWithdraw());
        byAction.put(EntryAction.APPROVE, found.inReview());
        byAction.put(EntryAction.PUBLISH, found.toPublish());
        byAction.put(EntryAction.SCHEDULE, found.toSchedule());
        byAction.put(EntryAction.RESCHEDULE, found.scheduled());
        byAction.put(EntryAction.UNSCHEDULE, found.scheduled());
        byAction.put(EntryAction.UNPUBLISH, found.dependents());
        byAction.put(EntryAction.EXPIRE, found.toEnd());
        return new Companions(byAction);
    }

    public List<Companion> of(EntryAction action) {
        return byAction.getOrDefault(action, List.of());
    }

    /** Whether something is scheduled for one of those who go along. */
    public boolean areScheduled(EntryAction action) {
        return of(action).stream().anyMatch(Companion::isScheduled);
    }
}
