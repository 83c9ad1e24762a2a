package org.linernotes.admin.action;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.content.TypeId;
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
 * @param withdrawn what could go back into its review as it was
 */
public record StepPanel(
        EntryLabel entry,
        @Nullable Step next,
        List<Step> steps,
        Companions companions,
        @Nullable Publication coming,
        @Nullable UUID reviewId,
        @Nullable Withdrawn withdrawn) {
    public StepPanel {
        steps = List.copyOf(steps);
    }

    public static StepPanel of(
            EntryLabel entry,
            Map<UUID, List<AllowedAction>> allowed,
            Others others,
            List<Publication> publications,
            @Nullable UUID reviewId,
            @Nullable Withdrawn withdrawn) {
        var coming = publications.stream()
                .filter(publication ->
                        publication.liveFrom().equals(entry.status().scheduledAt()))
                .findFirst()
                .orElse(null);
        var isComing = coming != null && coming.revisionId().equals(entry.head().revisionId());
        var steps = allowed.getOrDefault(entry.uuid(), List.of()).stream()
                .map(Step::of)
                .filter(step -> makesSense(entry.status(), isComing, step.action()))
                .toList();
        var next = nextAction(entry.status())
                .flatMap(action -> step(steps, action))
                .filter(step -> step.action() != EntryAction.RESCHEDULE || step.allowed())
                .or(() -> step(steps, EntryAction.SAVE).filter(Step::allowed));
        return new StepPanel(
                entry,
                next.orElse(null),
                steps.stream()
                        .filter(step -> !next.filter(step::equals).isPresent())
                        .toList(),
                Companions.of(new FoundCompanions(others, allowed)),
                coming,
                reviewId,
                withdrawn);
    }

    /** A review from which the entry was withdrawn, and what else was. */
    public record Withdrawn(UUID reviewId, List<EntryLabel> others) {
        public Withdrawn {
            others = List.copyOf(others);
        }
    }

    /** Whether it has to be read against what readers know, or with others, before anybody approves it. */
    public boolean isReadElsewhere() {
        return !companions.of(EntryAction.APPROVE).isEmpty() || entry.status().publication() != PublicationState.NEVER;
    }

    public @Nullable String reviewPath() {
        return reviewId == null ? null : "/admin/reviews/" + new TypeId("review", reviewId);
    }

    /** Whether the viewer may put it back. */
    public boolean mayRejoin() {
        return withdrawn != null && may(EntryAction.SUBMIT);
    }

    public boolean may(EntryAction action) {
        return step(allSteps(), action).filter(Step::allowed).isPresent();
    }

    private List<Step> allSteps() {
        return next == null
                ? steps
                : Stream.concat(Stream.of(next), steps.stream()).toList();
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
            case APPROVE, LIFT_TAKE_DOWN, RESTORE -> true;
            case UNSCHEDULE -> companions.of(action).isEmpty();
            case PUBLISH -> companions.of(action).isEmpty() && coming == null;
            case SAVE,
                    SUBMIT,
                    WITHDRAW,
                    REQUEST_CHANGES,
                    SCHEDULE,
                    RESCHEDULE,
                    EXPIRE,
                    UNPUBLISH,
                    TAKE_DOWN,
                    DISCARD_DRAFT,
                    TRASH -> false;
        };
    }

    /** Whether any step that the viewer may take has a time. */
    public boolean asksForTime() {
        return possible().stream().anyMatch(step -> Step.hasTime(step.action()));
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
                    case DISCARD_DRAFT -> "/discard";
                    case TRASH -> "/trash";
                    case RESTORE -> "/trash/return";
                };
    }

    /** Who could approve it once it is submitted, as far as that is what keeps it from readers. */
    public @Nullable String approversHint() {
        return step(allSteps(), EntryAction.PUBLISH).stream()
                .flatMap(step -> step.reasons().stream())
                .filter(reason -> reason.startsWith("Needs"))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Step> step(List<Step> steps, EntryAction action) {
        return steps.stream().filter(step -> step.action() == action).findFirst();
    }

    /** Readers see it already, or will: to publish or schedule the same again would change nothing. */
    private static boolean makesSense(EntryStatus status, boolean isComing, EntryAction action) {
        var isSeen = status.publication() == PublicationState.LIVE && status.work() == WorkState.CLEAN;
        return switch (action) {
            case PUBLISH, SCHEDULE -> !isSeen && !isComing;
            case DISCARD_DRAFT -> status.publication() != PublicationState.NEVER || status.scheduledAt() != null;
            case RESTORE -> status.publication() == PublicationState.TRASHED;
            case SAVE,
                    SUBMIT,
                    WITHDRAW,
                    REQUEST_CHANGES,
                    APPROVE,
                    UNSCHEDULE,
                    RESCHEDULE,
                    EXPIRE,
                    UNPUBLISH,
                    TAKE_DOWN,
                    LIFT_TAKE_DOWN,
                    TRASH -> true;
        };
    }

    /** What a button calls all that go along: {@code Move all 6 together}; null: nothing more can go along. */
    public @Nullable String allTogether(StepOutcome outcome) {
        var action = outcome.refused();
        if (action == null || !outcome.others()) {
            return null;
        }
        var open = companions.of(action).stream()
                .anyMatch(companion -> !outcome.isTicked(action, "also", companion.value(), false));
        var words = StepWords.together(action, outcome.isNow());
        return open && words != null ? words.formatted(companions.of(action).size() + 1) : null;
    }

    /** What is scheduled for those who go along must not stand in the way where nothing is scheduled for the entry itself. */
    public boolean replacesSchedules(EntryAction action) {
        return coming == null && companions.areScheduled(action);
    }

    /** When it begins or ends as things are, which the step would change; null: nothing is set. */
    public @Nullable Instant presentTime(EntryAction action) {
        return action == EntryAction.RESCHEDULE && coming != null
                ? coming.liveFrom()
                : action == EntryAction.EXPIRE ? entry.status().endsAt() : null;
    }

    /** The id of the step's form. */
    public String formId(EntryAction action) {
        return "form-" + Step.key(action);
    }

    private static Optional<EntryAction> nextAction(EntryStatus status) {
        if (status.publication() == PublicationState.TRASHED) {
            return Optional.of(EntryAction.RESTORE);
        }
        if (status.publication() == PublicationState.ARCHIVED) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status.work()) {
                    case CHANGES_REQUESTED -> EntryAction.SAVE;
                    case CLEAN ->
                        status.publication() == PublicationState.LIVE ? EntryAction.SAVE : EntryAction.PUBLISH;
                    case DRAFT -> EntryAction.SUBMIT;
                    case IN_REVIEW -> EntryAction.APPROVE;
                    case APPROVED -> status.scheduledAt() == null ? EntryAction.PUBLISH : EntryAction.RESCHEDULE;
                });
    }
}
