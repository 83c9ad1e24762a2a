package org.linernotes.review;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.entry.SaveEntry;
import org.linernotes.entry.SaveRequest;
import org.linernotes.publication.CancelSchedule;
import org.linernotes.publication.Expire;
import org.linernotes.publication.LiftTakeDown;
import org.linernotes.publication.Publication;
import org.linernotes.publication.Publications;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.Reschedule;
import org.linernotes.publication.Schedule;
import org.linernotes.publication.ScheduledChoice;
import org.linernotes.publication.TakeDown;
import org.linernotes.publication.Unpublish;
import org.linernotes.publication.UnpublishRequest;
import org.linernotes.testing.GivenEntry;

/** The command behind each action, with input that only the entry's state or the person can make wrong. */
@Singleton
record EntryActions(
        SaveEntry saveEntry,
        SubmitForReview submitForReview,
        Withdraw withdraw,
        RequestChanges requestChanges,
        Approve approve,
        Rest rest,
        Live live) {

    void carryOut(EntryAction action, Actor actor, GivenEntry entry) {
        switch (action) {
            case SAVE ->
                saveEntry.execute(
                        actor,
                        new SaveRequest(
                                entry.entryId(),
                                entry.revisionId(),
                                JsonNode.from(entry.contentWith("disambiguation", "another one"))));
            case SUBMIT -> submitForReview.execute(actor, SubmitRequest.of(entry.head()));
            case WITHDRAW -> withdraw.execute(actor, decision(entry));
            case REQUEST_CHANGES -> requestChanges.execute(actor, decision(entry));
            case APPROVE -> approve.execute(actor, decision(entry));
            case DISCARD_DRAFT, TRASH, RESTORE -> rest.carryOut(action, actor, entry);
            default -> live.carryOut(action, actor, entry);
        }
    }

    /** What throws away and brings back. */
    @Singleton
    record Rest(DiscardDraft discardDraft, TrashEntry trash, RestoreEntry restore) {
        void carryOut(EntryAction action, Actor actor, GivenEntry entry) {
            switch (action) {
                case DISCARD_DRAFT -> discardDraft.execute(actor, entry.head());
                case TRASH -> trash.execute(actor, entry.entryId());
                case RESTORE -> restore.execute(actor, entry.entryId());
                default -> throw new IllegalArgumentException(action.name());
            }
        }
    }

    private static DecisionRequest decision(GivenEntry entry) {
        var review = Objects.requireNonNullElseGet(entry.review(), UUID::randomUUID);
        return new DecisionRequest(review, List.of(entry.head()), "Name a source.");
    }

    /** What changes what readers see. */
    @Singleton
    record Live(
            Publish publish,
            Schedule schedule,
            Intervals intervals,
            Unpublish unpublish,
            TakeDown takeDown,
            LiftTakeDown liftTakeDown) {

        void carryOut(EntryAction action, Actor actor, GivenEntry entry) {
            var request = new PublishRequest(List.of(entry.head()), null, ScheduledChoice.KEEP, null);
            switch (action) {
                case PUBLISH -> publish.execute(actor, request);
                case SCHEDULE -> schedule.execute(actor, request, inHours(3));
                case UNPUBLISH ->
                    unpublish.execute(
                            actor,
                            new UnpublishRequest(
                                    List.of(entry.entryId()), null, "A test.", ScheduledChoice.KEEP, null));
                case TAKE_DOWN -> takeDown.execute(actor, entry.entryId(), "A test.", false);
                case LIFT_TAKE_DOWN -> liftTakeDown.execute(actor, entry.entryId());
                default -> intervals.carryOut(action, actor, entry);
            }
        }
    }

    /** What moves the bounds of what is live or scheduled. */
    @Singleton
    record Intervals(Publications publications, CancelSchedule cancelSchedule, Reschedule reschedule, Expire expire) {
        void carryOut(EntryAction action, Actor actor, GivenEntry entry) {
            switch (action) {
                case UNSCHEDULE -> cancelSchedule.execute(actor, List.of(scheduled(entry)));
                case RESCHEDULE -> reschedule.execute(actor, List.of(scheduled(entry)), inHours(2));
                case EXPIRE -> expire.execute(actor, List.of(entry.entryId()), inHours(4));
                default -> throw new IllegalArgumentException(action.name());
            }
        }

        private UUID scheduled(GivenEntry entry) {
            return publications.ofEntries(List.of(entry.entryId())).stream()
                    .filter(publication -> publication.liveFrom().isAfter(Instant.now()))
                    .map(Publication::id)
                    .findFirst()
                    .orElseGet(UUID::randomUUID);
        }
    }

    private static Instant inHours(int hours) {
        return Instant.now().plusSeconds(3_600L * hours);
    }
}
