package org.linernotes.graphql.management;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.EntrySummary;
import org.linernotes.problem.Problem;
import org.linernotes.publication.Publication;

/** What a mutation answers, read after its command; each payload of the schema shows its own part of it. */
record Payload(Outcome outcome, List<Problem> problems) {
    static Payload refused(List<Problem> problems) {
        return new Payload(Outcome.ofEntries(List.of()), problems);
    }

    @Nullable
    CompletableFuture<EntrySummary> entry(DataFetchingEnvironment environment) {
        return outcome.entries().isEmpty()
                ? null
                : Loaders.load(environment, Loaders.ENTRY, outcome.entries().getFirst());
    }

    CompletableFuture<List<EntrySummary>> entries(DataFetchingEnvironment environment) {
        var loader = Objects.requireNonNull(environment.<UUID, EntrySummary>getDataLoader(Loaders.ENTRY));
        return loader.loadMany(outcome.entries());
    }

    CompletableFuture<@Nullable Review> review(DataFetchingEnvironment environment) {
        return Loaders.loadIfAny(environment, Loaders.REVIEW, outcome.review());
    }

    /** What is live and what is to come of the entries. */
    CompletableFuture<List<Publication>> publications(DataFetchingEnvironment environment) {
        var loader = Objects.requireNonNull(environment.<UUID, List<Publication>>getDataLoader(Loaders.PUBLICATIONS));
        return loader.loadMany(outcome.entries())
                .thenApply(lists -> lists.stream().flatMap(List::stream).toList());
    }
}
