package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.linernotes.account.Account;
import org.linernotes.entry.EntrySummary;
import org.linernotes.review.AllowedAction;
import org.linernotes.review.EntryAction;

/** Answers who may do what. */
@Singleton
class ActionFields implements Wiring {
    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "ManagedEntry",
                type -> type.dataFetcher(
                        "allowedActions",
                        environment -> Loaders.load(
                                environment,
                                Loaders.ALLOWED,
                                source(environment, EntrySummary.class).id())));
        wiring.type(
                "AllowedAction",
                type -> type.dataFetcher(
                                "allowed",
                                environment ->
                                        source(environment, AllowedAction.class).allowed())
                        .dataFetcher(
                                "whoCan",
                                environment -> people(
                                        environment,
                                        source(environment, AllowedAction.class).whoCan())));
        wiring.type(
                "Review",
                type -> type.dataFetcher("whoCanApprove", ActionFields::whoCanApprove)
                        .dataFetcher("approvalsNeeded", ActionFields::approvalsNeeded));
    }

    private static CompletableFuture<List<Account>> people(DataFetchingEnvironment environment, List<UUID> ids) {
        return loadMany(environment, Loaders.PERSON, ids);
    }

    private static CompletableFuture<List<ReviewItem>> items(DataFetchingEnvironment environment) {
        return Loaders.load(
                environment,
                Loaders.REVIEW_ITEMS,
                source(environment, Review.class).id());
    }

    /** Those who could approve one of its items at least. */
    private static CompletableFuture<List<Account>> whoCanApprove(DataFetchingEnvironment environment) {
        return items(environment)
                .thenCompose(items -> ActionFields.<List<AllowedAction>>loadMany(
                        environment,
                        Loaders.ALLOWED,
                        items.stream().map(ReviewItem::entryId).toList()))
                .thenCompose(actions -> people(
                        environment,
                        actions.stream()
                                .flatMap(List::stream)
                                .filter(action -> action.action() == EntryAction.APPROVE)
                                .flatMap(action -> action.whoCan().stream())
                                .distinct()
                                .toList()));
    }

    private static CompletableFuture<Integer> approvalsNeeded(DataFetchingEnvironment environment) {
        return items(environment)
                .thenCompose(items -> ActionFields.<Integer>loadMany(
                        environment,
                        Loaders.LACKING,
                        items.stream().map(ReviewItem::revisionId).toList()))
                .thenApply(lacking ->
                        lacking.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private static <T> CompletableFuture<List<T>> loadMany(
            DataFetchingEnvironment environment, String loader, List<UUID> ids) {
        return Objects.requireNonNull(environment.<UUID, T>getDataLoader(loader))
                .loadMany(ids);
    }
}
