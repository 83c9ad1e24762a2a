package org.linernotes.testing;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.entry.CreateEntry;
import org.linernotes.entry.Entries;
import org.linernotes.entry.RevisionRef;
import org.linernotes.entry.SaveEntry;
import org.linernotes.entry.SaveRequest;
import org.linernotes.entry.SavedEntry;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.Schedule;
import org.linernotes.publication.ScheduledChoice;
import org.linernotes.publication.Unpublish;
import org.linernotes.publication.UnpublishRequest;
import org.linernotes.review.Approve;
import org.linernotes.review.DecisionRequest;
import org.linernotes.review.RequestChanges;
import org.linernotes.review.SubmitForReview;
import org.linernotes.review.SubmitRequest;
import org.linernotes.review.TrashEntry;

/** The real commands that bring an entry to where a test starts. */
@Singleton
public class GivenCommands {
    private final Writing writing;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final Resting resting;

    GivenCommands(Writing writing, Reviewing reviewing, Publishing publishing, Resting resting) {
        this.writing = writing;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.resting = resting;
    }

    SavedEntry create(Actor author, String type, JsonNode content) {
        return writing.createEntry().execute(author, type, content);
    }

    SavedEntry save(Actor author, RevisionRef base, JsonNode content) {
        return writing.saveEntry().execute(author, new SaveRequest(base.entryId(), base.revisionId(), content));
    }

    UUID submit(Actor author, RevisionRef... heads) {
        return reviewing.submitForReview().execute(author, SubmitRequest.of(heads));
    }

    void approve(Actor reviewer, UUID reviewId, RevisionRef... heads) {
        reviewing.approve().execute(reviewer, DecisionRequest.of(reviewId, heads));
    }

    void requestChanges(Actor reviewer, UUID reviewId, RevisionRef head, String text) {
        reviewing.requestChanges().execute(reviewer, new DecisionRequest(reviewId, List.of(head), text));
    }

    void publish(Actor publisher, RevisionRef head) {
        publishing.publish().execute(publisher, new PublishRequest(List.of(head), null, ScheduledChoice.KEEP, null));
    }

    void schedule(Actor publisher, Instant at, RevisionRef... heads) {
        publishing
                .schedule()
                .execute(publisher, new PublishRequest(List.of(heads), null, ScheduledChoice.KEEP, null), at);
    }

    void unpublish(Actor publisher, UUID entryId) {
        publishing
                .unpublish()
                .execute(
                        publisher, new UnpublishRequest(List.of(entryId), null, "A test.", ScheduledChoice.KEEP, null));
    }

    void trash(Actor somebody, UUID entryId) {
        resting.trash().execute(somebody, entryId);
    }

    String slug(UUID entryId) {
        return Objects.requireNonNull(
                resting.entries().find(entryId).orElseThrow().slug());
    }

    @Singleton
    record Resting(TrashEntry trash, Entries entries) {}

    @Singleton
    record Writing(CreateEntry createEntry, SaveEntry saveEntry) {}

    @Singleton
    record Reviewing(SubmitForReview submitForReview, Approve approve, RequestChanges requestChanges) {}

    @Singleton
    record Publishing(Publish publish, Schedule schedule, Unpublish unpublish) {}
}
