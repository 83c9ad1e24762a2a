package org.linernotes.admin.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.entry.WorkState;
import org.linernotes.review.AllowedAction;
import org.linernotes.review.EntryAction;

/** Related entries that could go the same way at once: a song's facts, the artist that it needs. */
public record Companions(
        List<Companion> submit, List<Companion> approve, List<Companion> publish, List<Companion> unpublish) {
    public Companions {
        submit = List.copyOf(submit);
        approve = List.copyOf(approve);
        publish = List.copyOf(publish);
        unpublish = List.copyOf(unpublish);
    }

    /** What the viewer may take along. */
    static Companions of(Others others, Map<UUID, List<AllowedAction>> allowed) {
        var labels = others.labels();
        return new Companions(
                those(others.related(), EntryAction.SUBMIT, labels, allowed),
                those(others.reviewed(), EntryAction.APPROVE, labels, allowed),
                those(others.related(), EntryAction.PUBLISH, labels, allowed).stream()
                        .filter(companion -> !isClean(companion))
                        .toList(),
                others.dependents().stream()
                        .map(labels::get)
                        .filter(Objects::nonNull)
                        .map(label -> new Companion(label, others.related().contains(label.uuid())))
                        .toList());
    }

    private static List<Companion> those(
            Collection<UUID> ids,
            EntryAction action,
            Map<UUID, EntryLabel> labels,
            Map<UUID, List<AllowedAction>> allowed) {
        return ids.stream()
                .filter(id -> allowed.getOrDefault(id, List.of()).stream()
                        .anyMatch(each -> each.action() == action && each.allowed()))
                .map(labels::get)
                .filter(Objects::nonNull)
                .map(label -> new Companion(label, true))
                .toList();
    }

    private static boolean isClean(Companion companion) {
        return companion.entry().status().work() == WorkState.CLEAN
                || companion.entry().status().scheduledAt() != null;
    }

    public List<Companion> of(EntryAction action) {
        return switch (action) {
            case SUBMIT -> submit;
            case APPROVE, REQUEST_CHANGES -> approve;
            case PUBLISH, SCHEDULE -> publish;
            case UNPUBLISH -> unpublish;
            case SAVE, WITHDRAW, UNSCHEDULE, RESCHEDULE, EXPIRE, TAKE_DOWN, LIFT_TAKE_DOWN -> List.of();
        };
    }
}
