package org.linernotes.graphql.management;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Account;
import org.linernotes.account.Actor;
import org.linernotes.entry.EntryList;
import org.linernotes.entry.EntryOrder;
import org.linernotes.entry.EntryPosition;
import org.linernotes.entry.EntrySummary;
import org.linernotes.publication.Publication;
import org.linernotes.publication.Publications;

/** Answers the questions at the root. */
@Singleton
class QueryFields implements Wiring {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String UPCOMING = "upcoming";
    private static final String WAITING = "reviews";

    private final EntryList entryList;
    private final Reviews reviews;
    private final Publications publications;
    private final Ids ids;

    QueryFields(EntryList entryList, Reviews reviews, Publications publications, Ids ids) {
        this.entryList = entryList;
        this.reviews = reviews;
        this.publications = publications;
        this.ids = ids;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("viewer", QueryFields::viewer)
                        .dataFetcher("entry", this::entry)
                        .dataFetcher("entries", this::entries)
                        .dataFetcher("review", QueryFields::review)
                        .dataFetcher("reviewQueue", this::reviewQueue)
                        .dataFetcher("upcoming", this::upcoming));
        wiring.type(
                "Viewer",
                type -> type.dataFetcher(
                        "id",
                        environment -> Ids.write(
                                Ids.ACCOUNT,
                                Wiring.source(environment, Account.class).id())));
        for (var list : List.of(
                "ManagedEntry",
                "Revision",
                "Review",
                "Publication",
                "Journal",
                "Suggestion",
                "ModeratedComment",
                "Import",
                "ImportRemark")) {
            wiring.type(
                    list + "Connection",
                    type -> type.dataFetcher(
                                    "nodes",
                                    environment -> connection(environment).nodes())
                            .dataFetcher(
                                    "totalCount",
                                    environment ->
                                            connection(environment).total().get()));
        }
    }

    private static Connection<?> connection(DataFetchingEnvironment environment) {
        return Wiring.source(environment, Connection.class);
    }

    private static CompletableFuture<Account> viewer(DataFetchingEnvironment environment) {
        Actor actor = Objects.requireNonNull(environment.getGraphQlContext().get(Actor.class));
        return Loaders.load(environment, Loaders.PERSON, actor.id());
    }

    private CompletableFuture<@Nullable EntrySummary> entry(DataFetchingEnvironment environment) {
        var id = ids.findEntry(environment.getArgumentOrDefault("id", ""));
        return Loaders.loadIfAny(environment, Loaders.ENTRY, id.orElse(null));
    }

    private static CompletableFuture<@Nullable Review> review(DataFetchingEnvironment environment) {
        var id = Ids.find(Ids.REVIEW, environment.getArgumentOrDefault("id", ""));
        return Loaders.loadIfAny(environment, Loaders.REVIEW, id.orElse(null));
    }

    private Connection<EntrySummary> entries(DataFetchingEnvironment environment) {
        var order = EntryOrder.valueOf(environment.getArgumentOrDefault("orderBy", EntryOrder.UPDATED_DESC.name()));
        var page = PageArguments.raw(environment);
        var filter = EntryFilterInput.read(environment.getArgument("filter"));
        var position = page.after() == null
                ? null
                : EntryPosition.parse(order, page.after()).orElseThrow(PageArguments::foreign);
        var found = entryList.after(filter, order, position, page.limit());
        return Connection.of(
                found.entries(),
                page,
                entry -> found.position(entry).cursor(),
                () -> entryList.count(filter, Integer.MAX_VALUE));
    }

    private Connection<Review> reviewQueue(DataFetchingEnvironment environment) {
        var page = PageArguments.of(environment, WAITING);
        return Connection.of(
                reviews.waiting(page.afterId(), page.limit()),
                page,
                review -> PageArguments.cursor(WAITING, review.id()),
                reviews::countWaiting);
    }

    private Connection<Publication> upcoming(DataFetchingEnvironment environment) {
        Instant until = Objects.requireNonNull(environment.getArgument("until"));
        var page = PageArguments.of(environment, UPCOMING);
        var after = page.afterId();
        var from = after == null
                ? Instant.EPOCH
                : publications.find(after).map(Publication::liveFrom).orElseThrow(PageArguments::foreign);
        return Connection.of(
                publications.upcoming(until, from, after == null ? NOBODY : after, page.limit()),
                page,
                publication -> PageArguments.cursor(UPCOMING, publication.id()),
                () -> publications
                        .upcoming(until, Instant.EPOCH, NOBODY, Integer.MAX_VALUE)
                        .size());
    }
}
