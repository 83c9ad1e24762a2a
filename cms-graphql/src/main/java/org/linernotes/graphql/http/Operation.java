package org.linernotes.graphql.http;

import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

/** The operation that a request picked out of its document. */
public record Operation(
        OperationDefinition.Operation kind, @Nullable String name) {
    public boolean isMutation() {
        return kind == OperationDefinition.Operation.MUTATION;
    }
}
