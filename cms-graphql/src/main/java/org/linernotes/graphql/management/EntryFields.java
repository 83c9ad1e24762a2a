package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.Violation;
import org.linernotes.entry.EntrySummary;
import org.linernotes.graphql.management.Loaders.PageOf;
import org.linernotes.publication.Publication;

/** Answers the fields of entries. */
@Singleton
class EntryFields implements Wiring {
    private final ContentModel model;
    private final Ids ids;

    EntryFields(ContentModel model, Ids ids) {
        this.model = model;
        this.ids = ids;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "ManagedEntry",
                type -> type.dataFetcher(
                                "id",
                                environment -> ids.entry(
                                        entry(environment).type(),
                                        entry(environment).id()))
                        .dataFetcher("path", environment -> path(entry(environment)))
                        .dataFetcher(
                                "status",
                                environment -> entry(environment).status().toString())
                        .dataFetcher("head", EntryFields::head)
                        .dataFetcher("liveRevision", EntryFields::liveRevision)
                        .dataFetcher(
                                "publications",
                                environment -> Loaders.load(
                                        environment,
                                        Loaders.PUBLICATIONS,
                                        entry(environment).id()))
                        .dataFetcher("revisions", EntryFields::revisions)
                        .dataFetcher("review", EntryFields::review)
                        .dataFetcher("checks", EntryFields::checks)
                        .dataFetcher("referencedBy", EntryFields::referencedBy));
    }

    private static EntrySummary entry(DataFetchingEnvironment environment) {
        return source(environment, EntrySummary.class);
    }

    private @Nullable String path(EntrySummary entry) {
        return model.find(entry.type())
                .flatMap(definition -> definition.path(entry.slug()))
                .orElse(null);
    }

    private static CompletableFuture<Revision> head(DataFetchingEnvironment environment) {
        return Loaders.load(environment, Loaders.REVISION, entry(environment).headRevisionId());
    }

    private static CompletableFuture<@Nullable Revision> liveRevision(DataFetchingEnvironment environment) {
        return livePublication(environment, entry(environment).id())
                .thenCompose(live -> Loaders.loadIfAny(
                        environment,
                        Loaders.REVISION,
                        live.map(Publication::revisionId).orElse(null)));
    }

    /** The publication of an entry that is live now, if there is one. */
    static CompletableFuture<Optional<Publication>> livePublication(DataFetchingEnvironment environment, UUID entryId) {
        return Loaders.<@Nullable Publication>load(environment, Loaders.LIVE_PUBLICATION, entryId)
                .thenApply(Optional::ofNullable);
    }

    private static CompletableFuture<Connection<Revision>> revisions(DataFetchingEnvironment environment) {
        var page = PageArguments.of(environment, "revisions");
        var id = entry(environment).id();
        return Loaders.<List<Revision>>load(environment, Loaders.REVISIONS_OF, new PageOf(id, page))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        revision -> PageArguments.cursor("revisions", revision.number()),
                        Loaders.total(environment, Loaders.REVISION_TOTALS, id)));
    }

    private static CompletableFuture<@Nullable Review> review(DataFetchingEnvironment environment) {
        return Loaders.<@Nullable ReviewItem>load(
                        environment, Loaders.CURRENT_ITEM, entry(environment).id())
                .thenCompose(
                        item -> Loaders.loadIfAny(environment, Loaders.REVIEW, item == null ? null : item.reviewId()));
    }

    private static CompletableFuture<List<Violation>> checks(DataFetchingEnvironment environment) {
        return Loaders.load(environment, Loaders.CHECKS, entry(environment).id());
    }

    private static CompletableFuture<Connection<EntrySummary>> referencedBy(DataFetchingEnvironment environment) {
        var page = PageArguments.of(environment, "references");
        var id = entry(environment).id();
        return Loaders.<List<ManagedEntries.Referencing>>load(environment, Loaders.REFERENCING, new PageOf(id, page))
                .thenCompose(found -> all(environment, found))
                .thenApply(found -> Connection.of(
                        found,
                        page,
                        entry -> PageArguments.cursor("references", entry.id()),
                        Loaders.total(environment, Loaders.REFERENCING_TOTALS, id)));
    }

    private static CompletableFuture<List<EntrySummary>> all(
            DataFetchingEnvironment environment, List<ManagedEntries.Referencing> found) {
        var entries = found.stream()
                .map(row -> Loaders.<EntrySummary>load(environment, Loaders.ENTRY, row.entryId()))
                .toList();
        return CompletableFuture.allOf(entries.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> entries.stream().map(CompletableFuture::join).toList());
    }
}
