package org.linernotes.graphql.http;

import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.TimeLimit;

/**
 * The operation that a request picked out of its document.
 *
 * @param cost what it may cost at most, by the page sizes it asks for
 * @param limit ends what a query reads; a mutation runs to its end
 */
public record Operation(
        OperationDefinition.Operation kind, @Nullable String name, long cost, TimeLimit limit) {
    public boolean isMutation() {
        return kind == OperationDefinition.Operation.MUTATION;
    }

    @Override
    public String toString() {
        return "%s, cost %d".formatted(name == null ? "an operation without a name" : name, cost);
    }
}
