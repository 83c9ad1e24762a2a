package org.linernotes.graphql.http;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.concurrent.CompletableFuture;

/** Turns what a resolver throws into the error of its field. */
final class FieldFailures implements DataFetcherExceptionHandler {
    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters thrown) {
        var failure = Failure.of(thrown.getException());
        var error = GraphqlErrorBuilder.newError()
                .message("%s", failure.message())
                .location(thrown.getSourceLocation())
                .path(thrown.getPath())
                .extensions(ErrorBody.extensions(failure));
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error.build()).build());
    }
}
