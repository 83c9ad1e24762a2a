package org.linernotes.admin.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.entry.EntryStatus;
import org.linernotes.entry.PublicationState;
import org.linernotes.entry.WorkState;
import org.linernotes.publication.Publication;
import org.linernotes.review.AllowedAction;
import org.linernotes.review.EntryAction;

/**
 * What can be done with an entry: the next step first, then what else the viewer may do, then what not and why.
 *
 * @param next null: there is nothing to do
 * @param coming the publication that is scheduled next
 * @param reviewId the review that decisions belong to
 */
public record StepPanel(
        EntryLabel entry,
        @Nullable Step next,
        List<Step> steps,
        Companions companions,
        @Nullable Publication coming,
        @Nullable UUID reviewId) {
    public StepPanel {
        steps = List.copyOf(steps);
    }

    public static StepPanel of(
            EntryLabel entry,
            Map<UUID, List<AllowedAction>> allowed,
            Others others,
            List<Publication> publications,
            @Nullable UUID reviewId) {
        var steps = allowed.getOrDefault(entry.uuid(), List.of()).stream()
                .map(Step::of)
                .filter(step -> makesSense(entry.status(), step.action()))
                .toList();
        var next = nextAction(entry.status()).flatMap(action -> step(steps, action));
        return new StepPanel(
                entry,
                next.orElse(null),
                steps.stream()
                        .filter(step -> !next.filter(step::equals).isPresent())
                        .toList(),
                Companions.of(others, allowed),
                publications.stream()
                        .filter(publication ->
                                publication.liveFrom().equals(entry.status().scheduledAt()))
                        .findFirst()
                        .orElse(null),
                reviewId);
    }

    /** What the viewer may do beside the next step. */
    public List<Step> possible() {
        return steps.stream().filter(Step::allowed).toList();
    }

    /** What the viewer may not do, or not now. */
    public List<Step> impossible() {
        return steps.stream().filter(step -> !step.allowed()).toList();
    }

    /** Whether a click is all that the step needs. */
    public boolean isDirect(EntryAction action) {
        return switch (action) {
            case WITHDRAW, UNSCHEDULE, LIFT_TAKE_DOWN -> true;
            case APPROVE -> companions.of(action).isEmpty();
            case PUBLISH -> companions.of(action).isEmpty() && coming == null;
            case SAVE, SUBMIT, REQUEST_CHANGES, SCHEDULE, RESCHEDULE, EXPIRE, UNPUBLISH, TAKE_DOWN -> false;
        };
    }

    /** Whether any step that the viewer may take has a time. */
    public boolean asksForTime() {
        return possible().stream()
                .anyMatch(step -> step.action() == EntryAction.SCHEDULE
                        || step.action() == EntryAction.RESCHEDULE
                        || step.action() == EntryAction.EXPIRE);
    }

    /** Where the step's form is sent. */
    public String actionPath(EntryAction action) {
        return entry.path()
                + switch (action) {
                    case SAVE -> "/edit";
                    case SUBMIT -> "/submission";
                    case WITHDRAW -> "/withdrawal";
                    case REQUEST_CHANGES -> "/change-request";
                    case APPROVE -> "/approval";
                    case PUBLISH -> "/publication";
                    case SCHEDULE -> "/schedule";
                    case UNSCHEDULE -> "/schedule/cancellation";
                    case RESCHEDULE -> "/schedule/move";
                    case EXPIRE -> "/expiry";
                    case UNPUBLISH -> "/unpublication";
                    case TAKE_DOWN -> "/take-down";
                    case LIFT_TAKE_DOWN -> "/take-down/lift";
                };
    }

    /** Who could approve it once it is submitted, as far as that is what keeps it from readers. */
    public @Nullable String approversHint() {
        return step(steps, EntryAction.PUBLISH).stream()
                .flatMap(step -> step.reasons().stream())
                .filter(reason -> reason.startsWith("Needs"))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Step> step(List<Step> steps, EntryAction action) {
        return steps.stream().filter(step -> step.action() == action).findFirst();
    }

    /** Readers see it already: to publish or schedule the same again would change nothing. */
    private static boolean makesSense(EntryStatus status, EntryAction action) {
        var isSeen = status.publication() == PublicationState.LIVE && status.work() == WorkState.CLEAN;
        return !isSeen || (action != EntryAction.PUBLISH && action != EntryAction.SCHEDULE);
    }

    private static Optional<EntryAction> nextAction(EntryStatus status) {
        if (status.publication() == PublicationState.ARCHIVED || status.publication() == PublicationState.TRASHED) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status.work()) {
                    case CHANGES_REQUESTED -> EntryAction.SAVE;
                    case CLEAN ->
                        status.publication() == PublicationState.LIVE ? EntryAction.SAVE : EntryAction.PUBLISH;
                    case DRAFT -> EntryAction.SUBMIT;
                    case IN_REVIEW -> EntryAction.APPROVE;
                    case APPROVED -> status.scheduledAt() == null ? EntryAction.PUBLISH : EntryAction.SAVE;
                });
    }
}
