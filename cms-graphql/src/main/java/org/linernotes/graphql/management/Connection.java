package org.linernotes.graphql.management;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that goes on forwards.
 *
 * @param total counts the whole list, if it is asked for; a number or the promise of one
 */
record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, Supplier<?> total) {
    /** Where a page is in its list. */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /** The page made of up to {@code page.first()} of the rows found, one of which may be too many. */
    static <T> Connection<T> of(List<T> found, PageArguments page, Function<T, String> cursor, Supplier<?> total) {
        var edges = found.stream()
                .limit(page.first())
                .map(row -> new Edge<>(cursor.apply(row), row))
                .toList();
        var info = new PageInfo(
                found.size() > page.first(),
                page.after() != null,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
        return new Connection<>(edges, info, total);
    }

    List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
