package org.linernotes.graphql.http;

import graphql.ExecutionResult;
import java.util.Map;
import org.dataloader.DataLoaderRegistry;

/** The execution of one checked operation, waiting for what its resolvers need. */
@FunctionalInterface
public interface Execution {
    /**
     * Runs it to its end on the calling thread.
     *
     * @param loaders for this request alone; their batch functions answer at once ({@code completedFuture})
     * @param context what resolvers find in the GraphQL context
     */
    ExecutionResult with(DataLoaderRegistry loaders, Map<?, ?> context);
}
