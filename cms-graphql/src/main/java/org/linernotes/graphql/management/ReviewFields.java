package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.linernotes.publication.Publication;

/** Answers the fields of reviews, their items and decisions. */
@Singleton
class ReviewFields implements Wiring {
    private final RevisionFields revisions;

    ReviewFields(RevisionFields revisions) {
        this.revisions = revisions;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Review",
                type -> type.dataFetcher(
                                "id",
                                environment -> Ids.write(
                                        Ids.REVIEW, review(environment).id()))
                        .dataFetcher("items", ReviewFields::items)
                        .dataFetcher("state", environment -> items(environment).thenApply(ReviewItem::stateOf))
                        .dataFetcher(
                                "submittedBy",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.PERSON,
                                        review(environment).submittedBy()))
                        .dataFetcher(
                                "reviewer",
                                environment -> Loaders.loadIfAny(
                                        environment,
                                        Loaders.PERSON,
                                        review(environment).reviewerId()))
                        .dataFetcher(
                                "decisions",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.DECISIONS,
                                        review(environment).id())));
        wiring.type(
                "ReviewItem",
                type -> type.dataFetcher(
                                "entry",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.ENTRY,
                                        item(environment).entryId()))
                        .dataFetcher(
                                "revision",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.REVISION,
                                        item(environment).revisionId()))
                        .dataFetcher("changes", this::changes));
        wiring.type(
                "Decision",
                type -> type.dataFetcher(
                                "id",
                                environment -> Ids.write(
                                        Ids.DECISION, decision(environment).id()))
                        .dataFetcher(
                                "by",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.PERSON,
                                        decision(environment).decidedBy()))
                        .dataFetcher("at", environment -> decision(environment).decidedAt()));
    }

    private static Review review(DataFetchingEnvironment environment) {
        return source(environment, Review.class);
    }

    private static ReviewItem item(DataFetchingEnvironment environment) {
        return source(environment, ReviewItem.class);
    }

    private static Decision decision(DataFetchingEnvironment environment) {
        return source(environment, Decision.class);
    }

    private static CompletableFuture<List<ReviewItem>> items(DataFetchingEnvironment environment) {
        return Loaders.load(
                environment, Loaders.REVIEW_ITEMS, review(environment).id());
    }

    /** Against what is live, or against nothing. */
    private CompletableFuture<List<FieldChange>> changes(DataFetchingEnvironment environment) {
        var item = item(environment);
        return EntryFields.livePublication(environment, item.entryId())
                .thenCompose(live -> Loaders.<Revision>load(environment, Loaders.REVISION, item.revisionId())
                        .thenCompose(revision -> revisions.changes(
                                environment, live.map(Publication::revisionId).orElse(null), revision)));
    }
}
