package org.linernotes.graphql.http;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

/** Makes the loaders of one request, which answer at once, on its thread. */
public final class Batches {
    private Batches() {}

    /**
     * A loader that asks once for each level of an operation.
     *
     * @param load finds the values of all keys of a level; a key without one gets null
     */
    public static <K, V> DataLoader<K, V> loader(Function<Set<K>, Map<K, V>> load) {
        return DataLoaderFactory.newMappedDataLoader(
                (Set<K> keys) -> CompletableFuture.completedFuture(FieldError.contain(() -> load.apply(keys))));
    }
}
