package org.linernotes.graphql.management;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Accounts;
import org.linernotes.account.Actor;
import org.linernotes.comment.DecisionRow;
import org.linernotes.comment.ModerationQueue;
import org.linernotes.comment.OpenReport;
import org.linernotes.comment.QueuedComment;
import org.linernotes.graphql.http.Batches;
import org.linernotes.publication.Publications;
import org.linernotes.review.HeadChecks;

/** Loads what one answer names, one statement a level however many parents name it. */
@Singleton
class Loaders {
    static final String ENTRY = "entry";
    static final String REVISION = "revision";
    static final String PERSON = "person";
    static final String PUBLICATIONS = "publications";
    static final String LIVE_PUBLICATION = "live publication";
    static final String PUBLICATION_SETS = "publications of sets";
    static final String CURRENT_ITEM = "current review item";
    static final String REVIEW = "review";
    static final String REVIEW_ITEMS = "review items";
    static final String DECISIONS = "decisions";
    static final String APPROVALS = "approvals";
    static final String ALLOWED = "allowed actions";
    static final String LACKING = "approvals that lack";
    static final String REVISIONS_OF = "revisions of entries";
    static final String REVISION_TOTALS = "totals of revisions";
    static final String COMMENT = "comment";
    static final String COMMENT_DECISIONS = "decisions on comments";
    static final String COMMENT_REPORTS = "open reports on comments";
    static final String CHECKS = "checks of heads";
    static final String REFERENCING = "entries that reference";
    static final String REFERENCING_TOTALS = "totals of entries that reference";

    private final ManagedEntries entries;
    private final Revisions revisions;
    private final Reviews reviews;
    private final Publications publications;
    private final Accounts accounts;
    private final Standings standings;
    private final ModerationQueue comments;
    private final HeadChecks checks;

    Loaders(
            ManagedEntries entries,
            Revisions revisions,
            Reviews reviews,
            Publications publications,
            Accounts accounts,
            Standings standings,
            ModerationQueue comments,
            HeadChecks checks) {
        this.entries = entries;
        this.revisions = revisions;
        this.reviews = reviews;
        this.publications = publications;
        this.accounts = accounts;
        this.standings = standings;
        this.comments = comments;
        this.checks = checks;
    }

    /** One parent's page of a list below it. */
    record PageOf(UUID parent, PageArguments page) {}

    /** Loaders for one request of a person. */
    DataLoaderRegistry registry(Actor actor) {
        return DataLoaderRegistry.newRegistry()
                .register(ENTRY, one(entries::findByIds, entry -> entry.id()))
                .register(REVISION, one(revisions::findByIds, Revision::id))
                .register(PERSON, one(accounts::findByIds, account -> account.id()))
                .register(REVIEW, one(reviews::findByIds, Review::id))
                .register(CURRENT_ITEM, one(reviews::current, ReviewItem::entryId))
                .register(PUBLICATIONS, many(publications::ofEntries, publication -> publication.entryId()))
                .register(LIVE_PUBLICATION, one(publications::liveOf, publication -> publication.entryId()))
                .register(
                        PUBLICATION_SETS,
                        many(publications::ofSets, publication -> Objects.requireNonNull(publication.beginsWith())))
                .register(REVIEW_ITEMS, many(reviews::items, ReviewItem::reviewId))
                .register(DECISIONS, many(reviews::decisions, Decision::reviewId))
                .register(APPROVALS, many(reviews::approvals, Decision::revisionId))
                .register(ALLOWED, mapped(ids -> standings.allowed(actor, ids)))
                .register(COMMENT, one(comments::find, QueuedComment::id))
                .register(COMMENT_DECISIONS, many(comments::decisions, DecisionRow::commentId))
                .register(COMMENT_REPORTS, many(comments::openReports, OpenReport::commentId))
                .register(CHECKS, mapped(checks::check))
                .register(LACKING, mapped(standings::lacking))
                .register(REVISION_TOTALS, totals(revisions::totals))
                .register(REFERENCING_TOTALS, totals(entries::referencingTotals))
                .register(REVISIONS_OF, pages(this::revisionsOf))
                .register(REFERENCING, pages(this::referencing))
                .build();
    }

    static <T extends @Nullable Object> CompletableFuture<T> load(
            DataFetchingEnvironment environment, String loader, Object key) {
        return Objects.requireNonNull(environment.<Object, T>getDataLoader(loader))
                .load(key);
    }

    static <T> CompletableFuture<@Nullable T> loadIfAny(
            DataFetchingEnvironment environment, String loader, @Nullable Object key) {
        return key == null
                ? CompletableFuture.<@Nullable T>completedFuture(null)
                : Loaders.<@Nullable T>load(environment, loader, key);
    }

    /** Counts, if the count is asked for. */
    static Supplier<CompletableFuture<Long>> total(DataFetchingEnvironment environment, String loader, UUID parent) {
        return () -> load(environment, loader, parent);
    }

    private Map<UUID, List<Revision>> revisionsOf(Collection<UUID> entryIds, PageArguments page) {
        var before = (int) Math.min(Integer.MAX_VALUE, page.afterNumber(Integer.MAX_VALUE));
        return revisions.newest(entryIds, before, page.limit()).stream().collect(groupingBy(Revision::entryId));
    }

    private Map<UUID, List<ManagedEntries.Referencing>> referencing(Collection<UUID> targetIds, PageArguments page) {
        return entries.referencing(targetIds, page.afterId(), page.limit()).stream()
                .collect(groupingBy(ManagedEntries.Referencing::targetId));
    }

    private static <T> DataLoader<UUID, T> one(Function<Set<UUID>, List<T>> find, Function<T, UUID> key) {
        return Batches.loader(
                ids -> find.apply(ids).stream().collect(toMap(key, Function.identity(), (first, _) -> first)));
    }

    private static <T> DataLoader<UUID, List<T>> many(Function<Set<UUID>, List<T>> find, Function<T, UUID> key) {
        return Batches.loader(ids -> {
            var found = find.apply(ids).stream().collect(groupingBy(key));
            return ids.stream().collect(toMap(Function.identity(), id -> found.getOrDefault(id, List.of())));
        });
    }

    private static <T> DataLoader<UUID, T> mapped(Function<Set<UUID>, Map<UUID, T>> find) {
        return Batches.loader(find);
    }

    private static DataLoader<UUID, Long> totals(Function<Set<UUID>, List<Total>> find) {
        return Batches.loader(ids -> {
            var found = find.apply(ids).stream().collect(toMap(Total::id, Total::total));
            return ids.stream().collect(toMap(Function.identity(), id -> found.getOrDefault(id, 0L)));
        });
    }

    /** One statement for all parents whose pages are asked for alike. */
    private static <T> DataLoader<PageOf, List<T>> pages(PageFinder<T> finder) {
        return Batches.loader(keys -> {
            var found = new HashMap<PageOf, List<T>>();
            keys.stream().collect(groupingBy(PageOf::page)).forEach((page, alike) -> {
                var rows = finder.find(alike.stream().map(PageOf::parent).toList(), page);
                alike.forEach(key -> found.put(key, rows.getOrDefault(key.parent(), List.of())));
            });
            return found;
        });
    }

    private interface PageFinder<T> {
        Map<UUID, List<T>> find(Collection<UUID> parents, PageArguments page);
    }
}
