package org.linernotes.graphql.http;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dataloader.DataLoaderRegistry;
import org.linernotes.graphql.limits.Limits.ResultLimits;

/** Executes checked operations of one endpoint, and writes what comes out, on the calling thread. */
final class Executor {
    private final GraphQL graphQl;
    private final ResultLimits limits;
    private final Statuses statuses;

    Executor(GraphQlEndpoint endpoint, Statuses statuses) {
        this.limits = endpoint.limits().result();
        this.statuses = statuses;
        this.graphQl = GraphQL.newGraphQL(endpoint.schema())
                .defaultDataFetcherExceptionHandler(new FieldFailures())
                .preparsedDocumentProvider((input, _) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(
                        Objects.requireNonNull(input.getGraphQLContext().<Document>get(Document.class)))))
                .instrumentation(new Watch(new IdCheck(endpoint::isId)))
                .build();
    }

    Answer execute(Checked checked, Admission admission, Failures failures) {
        var operation = checked.operation();
        var growth = new Growth(limits);
        var result = admission.run(
                operation,
                (loaders, values) -> run(input(checked, loaders, values, growth, failures), operation, growth));
        return growth.isTooLong()
                ? Answer.tooLong(limits, operation.isMutation())
                : Answer.of(result, limits, statuses, operation.isMutation(), failures);
    }

    private ExecutionResult run(ExecutionInput input, Operation operation, Growth growth) {
        operation.limit().whenOver(input::cancel);
        growth.whenTooLong(input::cancel);
        try {
            return graphQl.executeAsync(input).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static ExecutionInput input(
            Checked checked, DataLoaderRegistry loaders, Map<?, ?> values, Growth growth, Failures failures) {
        return ExecutionInput.newExecutionInput()
                .query("the document in the context")
                .operationName(checked.request().operationName())
                .variables(checked.request().variables())
                .graphQLContext(context -> {
                    values.forEach(context::put);
                    context.put(Document.class, checked.document());
                    context.put(Growth.class, growth);
                    context.put(Failures.class, failures);
                    context.put(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_EXHAUSTED_DISPATCHING, true);
                })
                .dataLoaderRegistry(loaders)
                .build();
    }
}
