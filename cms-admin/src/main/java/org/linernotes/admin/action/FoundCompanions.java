package org.linernotes.admin.action;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.entry.WorkState;
import org.linernotes.review.AllowedAction;
import org.linernotes.review.EntryAction;

/** Chooses, for each step, who can go along for the viewer, and who does unless somebody says otherwise. */
record FoundCompanions(Others others, Map<UUID, List<AllowedAction>> allowed) {
    private static final String LEFT_OUT = "Readers see the link only while this is live.";

    List<Companion> toSubmit() {
        return relatives(EntryAction.SUBMIT)
                .map(relative -> companion(relative, !relative.live() || relative.kin() == Kin.PART))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Companion> toPublish() {
        return relatives(EntryAction.PUBLISH)
                .filter(relative -> relative.kin() == Kin.NEEDED || !isScheduled(relative))
                .map(relative -> companion(relative, goesLive(relative)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is scheduled already may be there in time. */
    List<Companion> toSchedule() {
        return relatives(EntryAction.SCHEDULE)
                .filter(relative -> relative.kin() == Kin.NEEDED || !isScheduled(relative))
                .map(relative -> companion(relative, goesLive(relative) && !isScheduled(relative)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was live goes live again with whom it ended; what was approved does for the first time. */
    private boolean goesLive(Relative relative) {
        return relative.endedWith()
                || (relative.kin() == Kin.NEEDED && !relative.live())
                || (relative.kin() != Kin.MENTIONED
                        && label(relative.id())
                                .filter(label -> label.status().work() == WorkState.APPROVED)
                                .isPresent()
                        && (!relative.live() || relative.kin() == Kin.PART));
    }

    List<Companion> toWithdraw() {
        return others.reviewed().stream()
                .filter(reviewed -> may(reviewed.id(), EntryAction.WITHDRAW))
                .map(reviewed -> label(reviewed.id())
                        .map(label -> Companion.of(
                                label,
                                reviewed.needs(),
                                reviewed.needs() ? "It cannot go live without this one." : null)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whatever else is in the review has to be read before it is approved. */
    List<Companion> inReview() {
        return others.reviewed().stream()
                .map(reviewed -> label(reviewed.id()).map(label -> Companion.of(label, false)))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Companion> scheduled() {
        return others.scheduled().stream()
                .filter(scheduled -> may(scheduled.entryId(), EntryAction.RESCHEDULE))
                .map(scheduled -> label(scheduled.entryId())
                        .map(label -> new Companion(label, scheduled.id().toString(), scheduled.together(), null)))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Companion> dependents() {
        return others.dependents().stream()
                .map(id -> label(id).map(label -> Companion.of(label, true)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those that cannot stay without it, and those that it cannot stay without. */
    List<Companion> toEnd() {
        var needed = others.labels().values().stream()
                .filter(label -> label.status().endsAt() != null)
                .filter(label -> isNeeded(label.uuid()))
                .map(label -> Companion.of(label, false, "It has an end of its own."));
        return Stream.concat(dependents().stream(), needed).toList();
    }

    private boolean isNeeded(UUID id) {
        return others.targets().contains(id) && !others.dependents().contains(id);
    }

    private Stream<Relative> relatives(EntryAction action) {
        return others.relatives().stream().filter(relative -> may(relative.id(), action));
    }

    private Optional<Companion> companion(Relative relative, boolean taken) {
        var isLink = relative.kin() == Kin.NAMED || relative.kin() == Kin.MENTIONED;
        return label(relative.id())
                .map(label -> Companion.of(label, taken && relative.kin() != Kin.MENTIONED, isLink ? LEFT_OUT : null));
    }

    private boolean isScheduled(Relative relative) {
        return label(relative.id())
                .filter(label -> label.status().scheduledAt() != null)
                .isPresent();
    }

    private boolean may(UUID id, EntryAction action) {
        return allowed.getOrDefault(id, List.of()).stream().anyMatch(each -> each.action() == action && each.allowed());
    }

    private Optional<EntryLabel> label(UUID id) {
        return Optional.ofNullable(others.labels().get(id)).filter(Objects::nonNull);
    }
}
