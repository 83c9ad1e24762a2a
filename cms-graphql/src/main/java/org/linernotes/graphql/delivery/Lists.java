package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.linernotes.live.EntryFilter;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Page;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Pointing;

/** Lists of entries: of a whole type, or of those that point to an entry. */
final class Lists {
    private Lists() {}

    static CompletableFuture<Connection> ofType(
            DataFetchingEnvironment environment, EntryFilter filter, ListOrder order) {
        var arguments = PageArguments.of(environment, filter.type());
        var lists = GeneratedAnswers.sight(environment).lists();
        return Connection.of(
                environment,
                arguments.scope(),
                () -> completedFuture(lists.page(filter, order, arguments.request())),
                () -> completedFuture(lists.count(filter)),
                () -> completedFuture(lists.letters(filter.withLetter(null))));
    }

    static CompletableFuture<Connection> connection(
            DataFetchingEnvironment environment, UUID parent, Pointing pointing, ListOrder order) {
        var arguments = PageArguments.of(environment, parent);
        var list = new Loaders.EntryList(pointing, order, arguments.request());
        return Connection.of(
                environment,
                arguments.scope(),
                () -> Loaders.page(environment, parent, list),
                () -> Loaders.count(environment, parent, pointing),
                () -> Loaders.letters(environment, parent, pointing));
    }

    /** The first items alone, for fields that are plain lists; their size comes from {@code first}. */
    static CompletableFuture<List<LiveEntry>> first(
            DataFetchingEnvironment environment, UUID parent, Pointing pointing, ListOrder order) {
        var size = PageArguments.of(environment, parent).request().size();
        return Loaders.page(environment, parent, new Loaders.EntryList(pointing, order, PageRequest.first(size)))
                .thenApply(Page::values);
    }
}
