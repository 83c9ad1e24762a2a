package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.LetterCount;
import org.linernotes.live.Listed;
import org.linernotes.live.Page;

/**
 * A page of a list as clients get it.
 *
 * @param letters of the whole list whatever letter the page is of; empty where nobody asks
 */
record Connection(List<Edge> edges, PageInfo pageInfo, int totalCount, List<LetterCount> letters) {
    /** One item with its cursor. */
    record Edge(String cursor, Object node) {}

    /** Where a page stands. */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /** Reads only what is asked for: no page where the count is enough, and the other way round. */
    static <T> CompletableFuture<Connection> of(
            DataFetchingEnvironment environment,
            CursorScope scope,
            Supplier<CompletableFuture<Page<T>>> page,
            Supplier<CompletableFuture<Integer>> count) {
        return of(environment, scope, page, count, () -> completedFuture(List.of()));
    }

    static <T> CompletableFuture<Connection> of(
            DataFetchingEnvironment environment,
            CursorScope scope,
            Supplier<CompletableFuture<Page<T>>> page,
            Supplier<CompletableFuture<Integer>> count,
            Supplier<CompletableFuture<List<LetterCount>>> letters) {
        var asked = environment.getSelectionSet();
        var items = asked.containsAnyOf("edges", "nodes", "pageInfo")
                ? page.get()
                : completedFuture(new Page<T>(List.of(), false, false));
        var total = asked.contains("totalCount") ? count.get() : completedFuture(0);
        var index = asked.contains("letters") ? letters.get() : completedFuture(List.<LetterCount>of());
        return items.thenCombine(total, (read, length) -> of(scope, read, length))
                .thenCombine(index, Connection::withLetters);
    }

    private static <T> Connection of(CursorScope scope, Page<T> page, int totalCount) {
        var edges = page.items().stream().map(listed -> edge(scope, listed)).toList();
        var info = new PageInfo(
                page.hasNext(),
                page.hasPrevious(),
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
        return new Connection(edges, info, totalCount, List.of());
    }

    private Connection withLetters(List<LetterCount> counted) {
        return new Connection(edges, pageInfo, totalCount, counted);
    }

    private static <T> Edge edge(CursorScope scope, Listed<T> listed) {
        return new Edge(scope.cursor(listed.place()), listed.item());
    }

    public List<Object> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
