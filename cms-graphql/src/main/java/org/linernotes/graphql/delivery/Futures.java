package org.linernotes.graphql.delivery;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Waits for what loaders bring. */
final class Futures {
    private Futures() {}

    /** All results in their order, those left out that are null. */
    static <T> CompletableFuture<List<T>> present(List<CompletableFuture<@Nullable T>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> futures.stream()
                        .map(CompletableFuture::join)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
