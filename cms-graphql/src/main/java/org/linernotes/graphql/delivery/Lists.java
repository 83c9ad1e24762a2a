package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Page;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Pointing;

/** Lists of entries that point to an entry. */
final class Lists {
    private Lists() {}

    static CompletableFuture<Connection> connection(
            DataFetchingEnvironment environment, UUID parent, Pointing pointing, ListOrder order) {
        var arguments = PageArguments.of(environment, parent);
        var list = new Loaders.EntryList(pointing, order, arguments.request());
        return Connection.of(
                environment,
                arguments.scope(),
                () -> Loaders.page(environment, parent, list),
                () -> Loaders.count(environment, parent, pointing));
    }

    /** The first items alone, for fields that are plain lists; their size comes from {@code first}. */
    static CompletableFuture<List<LiveEntry>> first(
            DataFetchingEnvironment environment, UUID parent, Pointing pointing, ListOrder order) {
        var size = PageArguments.of(environment, parent).request().size();
        return Loaders.page(environment, parent, new Loaders.EntryList(pointing, order, PageRequest.first(size)))
                .thenApply(Page::values);
    }
}
