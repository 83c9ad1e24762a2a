package org.linernotes.graphql.http;

import graphql.ExecutionResult;

/** What surrounds the operation of a request that was let in: its transaction, its loaders, its context. */
@FunctionalInterface
public interface Admission {
    /**
     * Calls {@code execution} exactly once, on this thread: inside one snapshot for a query, outside any transaction for
     * a mutation.
     */
    ExecutionResult run(Operation operation, Execution execution);
}
