package org.linernotes.graphql.http;

import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.concurrent.CompletableFuture;

/** Turns what a resolver throws into the error of its field. */
final class FieldFailures implements DataFetcherExceptionHandler {
    private static final CompletableFuture<DataFetcherExceptionHandlerResult> NOBODY_READS =
            CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(
                            GraphqlErrorBuilder.newError().message("stopped").build())
                    .build());

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters thrown) {
        if (thrown.getException() instanceof AbortExecutionException) {
            return NOBODY_READS;
        }
        var failure = Failures.of(thrown.getDataFetchingEnvironment().getGraphQlContext())
                .of(thrown.getException());
        var error = GraphqlErrorBuilder.newError()
                .message(
                        "%s",
                        CarriedOut.inWords(
                                thrown.getDataFetchingEnvironment().getGraphQlContext(),
                                thrown.getPath(),
                                failure.message()))
                .location(thrown.getSourceLocation())
                .path(thrown.getPath())
                .extensions(ErrorBody.extensions(failure));
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error.build()).build());
    }
}
