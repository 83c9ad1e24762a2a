package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.Listed;
import org.linernotes.live.Page;

/** A page of a list as clients get it. */
record Connection(List<Edge> edges, PageInfo pageInfo, int totalCount) {
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
        var asked = environment.getSelectionSet();
        var items = asked.containsAnyOf("edges", "nodes", "pageInfo")
                ? page.get()
                : completedFuture(new Page<T>(List.of(), false, false));
        var total = asked.contains("totalCount") ? count.get() : completedFuture(0);
        return items.thenCombine(total, (read, length) -> of(scope, read, length));
    }

    private static <T> Connection of(CursorScope scope, Page<T> page, int totalCount) {
        var edges = page.items().stream().map(listed -> edge(scope, listed)).toList();
        var info = new PageInfo(
                page.hasNext(),
                page.hasPrevious(),
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
        return new Connection(edges, info, totalCount);
    }

    private static <T> Edge edge(CursorScope scope, Listed<T> listed) {
        return new Edge(scope.cursor(listed.place()), listed.item());
    }

    public List<Object> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
