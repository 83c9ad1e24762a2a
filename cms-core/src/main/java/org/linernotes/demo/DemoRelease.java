package org.linernotes.demo;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.account.DemoAccount;
import org.linernotes.entry.RevisionRef;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.Schedule;
import org.linernotes.publication.Unpublish;
import org.linernotes.publication.UnpublishRequest;
import org.linernotes.review.Approve;
import org.linernotes.review.DecisionRequest;
import org.linernotes.review.RequestChanges;
import org.linernotes.review.SubmitForReview;
import org.linernotes.review.SubmitRequest;

/** Takes drafts the way that every draft goes: Ana submits, Ben approves, Pia publishes. */
@Singleton
class DemoRelease {
    private final SubmitForReview submitForReview;
    private final Approve approve;
    private final RequestChanges requestChanges;
    private final Publish publish;
    private final Schedule schedule;
    private final Unpublish unpublish;

    DemoRelease(
            SubmitForReview submitForReview,
            Approve approve,
            RequestChanges requestChanges,
            Publish publish,
            Schedule schedule,
            Unpublish unpublish) {
        this.submitForReview = submitForReview;
        this.approve = approve;
        this.requestChanges = requestChanges;
        this.publish = publish;
        this.schedule = schedule;
        this.unpublish = unpublish;
    }

    void publish(Map<DemoAccount, Actor> people, List<RevisionRef> items) {
        publish(people, items, null);
    }

    /** @param until when it ends; null: it stays */
    void publish(Map<DemoAccount, Actor> people, List<RevisionRef> items, @Nullable Instant until) {
        approve(people, items);
        publish.execute(person(people, DemoAccount.PIA), new PublishRequest(items, until, null, null));
    }

    void schedule(Map<DemoAccount, Actor> people, List<RevisionRef> items, Instant at) {
        approve(people, items);
        schedule.execute(person(people, DemoAccount.PIA), new PublishRequest(items, null, null, null), at);
    }

    void unpublish(Map<DemoAccount, Actor> people, List<RevisionRef> items) {
        publish(people, items);
        unpublish.execute(
                person(people, DemoAccount.PIA),
                new UnpublishRequest(
                        items.stream().map(RevisionRef::entryId).toList(), null, "To be written again.", null, null));
    }

    UUID submit(Map<DemoAccount, Actor> people, List<RevisionRef> items) {
        return submitForReview.execute(
                person(people, DemoAccount.ANA), new SubmitRequest(items, "For the demo site.", null, null));
    }

    void approve(Map<DemoAccount, Actor> people, List<RevisionRef> items) {
        var review = submit(people, items);
        approve.execute(person(people, DemoAccount.BEN), new DecisionRequest(review, items, null));
    }

    void requestChanges(Map<DemoAccount, Actor> people, List<RevisionRef> items, String words) {
        var review = submit(people, items);
        requestChanges.execute(person(people, DemoAccount.BEN), new DecisionRequest(review, items, words));
    }

    private static Actor person(Map<DemoAccount, Actor> people, DemoAccount account) {
        return requireNonNull(people.get(account));
    }
}
