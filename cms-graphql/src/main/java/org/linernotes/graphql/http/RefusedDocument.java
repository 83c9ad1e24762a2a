package org.linernotes.graphql.http;

import graphql.GraphQLError;
import java.util.List;

/** Refuses a document with what its parser or its validation said. */
final class RefusedDocument extends RuntimeException {
    private final ErrorCode code;
    private final transient List<GraphQLError> errors;

    RefusedDocument(ErrorCode code, List<? extends GraphQLError> errors) {
        super(code.name(), null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    RefusedDocument(ErrorCode code, GraphQLError error) {
        this(code, List.of(error));
    }

    ErrorCode code() {
        return code;
    }

    List<GraphQLError> errors() {
        return errors;
    }
}
