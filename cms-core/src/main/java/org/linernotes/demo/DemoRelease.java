package org.linernotes.demo;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linernotes.account.Actor;
import org.linernotes.account.DemoAccount;
import org.linernotes.entry.RevisionRef;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.review.Approve;
import org.linernotes.review.DecisionRequest;
import org.linernotes.review.SubmitForReview;
import org.linernotes.review.SubmitRequest;

/** Takes drafts the way that every draft goes: Ana submits, Ben approves, Pia publishes. */
@Singleton
class DemoRelease {
    private final SubmitForReview submitForReview;
    private final Approve approve;
    private final Publish publish;

    DemoRelease(SubmitForReview submitForReview, Approve approve, Publish publish) {
        this.submitForReview = submitForReview;
        this.approve = approve;
        this.publish = publish;
    }

    void publish(Map<DemoAccount, Actor> people, List<RevisionRef> items) {
        var review = submitForReview.execute(
                person(people, DemoAccount.ANA), new SubmitRequest(items, "The demo site.", null, null));
        approve.execute(person(people, DemoAccount.BEN), new DecisionRequest(review, items, null));
        publish.execute(person(people, DemoAccount.PIA), new PublishRequest(items, null, null, null));
    }

    private static Actor person(Map<DemoAccount, Actor> people, DemoAccount account) {
        return requireNonNull(people.get(account));
    }
}
