package org.linernotes.graphql.http;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import io.micronaut.scheduling.TaskScheduler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.limits.Limits;
import org.linernotes.graphql.limits.OperationCost;

/** Answers the requests of one endpoint: finds the document, checks it, runs its operation. */
final class Engine {
    private final GraphQlEndpoint endpoint;
    private final Limits limits;
    private final TaskScheduler scheduler;
    private final RequestReader reader;
    private final Documents documents;
    private final PersistedDocuments persistedDocuments = new PersistedDocuments();
    private final GraphQL graphQl;

    Engine(GraphQlEndpoint endpoint, TaskScheduler scheduler) {
        this.endpoint = endpoint;
        this.limits = endpoint.limits();
        this.scheduler = scheduler;
        this.reader = new RequestReader(limits.request());
        this.documents = new Documents(endpoint.schema(), limits);
        this.graphQl = GraphQL.newGraphQL(endpoint.schema())
                .defaultDataFetcherExceptionHandler(new FieldFailures())
                .preparsedDocumentProvider((input, _) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(
                        Objects.requireNonNull(input.getGraphQLContext().<Document>get(Document.class)))))
                .instrumentation(new NodeCount(limits.result().nodes()))
                .build();
    }

    RequestReader reader() {
        return reader;
    }

    Limits limits() {
        return limits;
    }

    /** @param onlyQueries because the request is a GET */
    Answer answer(GraphQlRequest request, Admission admission, boolean onlyQueries, Statuses statuses) {
        var named = persistedDocuments.find(request);
        var document = documents.of(named.text());
        persistedDocuments.keep(named);
        var definition = operation(document, request.operationName());
        var operation = new Operation(definition.getOperation(), definition.getName());
        refuse(operation, onlyQueries);
        OperationCost.check(endpoint.schema(), document, definition, request.variables(), limits);
        var result =
                admission.run(operation, (loaders, context) -> execute(input(request, document, loaders, context)));
        var errors = result.getErrors().stream().limit(limits.result().errors()).toList();
        return Answer.of(result, errors, statuses, operation.isMutation());
    }

    private static OperationDefinition operation(Document document, @Nullable String name) {
        try {
            return NodeUtil.getOperation(document, name).operationDefinition;
        } catch (UnknownOperationException e) {
            throw new RefusedDocument(ErrorCode.OPERATION_RESOLUTION_FAILURE, e);
        }
    }

    private static void refuse(Operation operation, boolean onlyQueries) {
        switch (operation.kind()) {
            case QUERY -> {}
            case MUTATION -> {
                if (onlyQueries) {
                    throw HttpRefusal.methodNotAllowed("A mutation needs a POST.", "POST");
                }
            }
            case SUBSCRIPTION ->
                throw new GraphQlRefusal(
                        ErrorCode.OPERATION_RESOLUTION_FAILURE, "Subscriptions are not answered at this address.");
        }
    }

    private static ExecutionInput input(
            GraphQlRequest request, Document document, DataLoaderRegistry loaders, Map<?, ?> values) {
        return ExecutionInput.newExecutionInput()
                .query("the document in the context")
                .operationName(request.operationName())
                .variables(request.variables())
                .graphQLContext(context -> {
                    values.forEach(context::put);
                    context.put(Document.class, document);
                    context.put(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_EXHAUSTED_DISPATCHING, true);
                })
                .dataLoaderRegistry(loaders)
                .build();
    }

    private ExecutionResult execute(ExecutionInput input) {
        var cancellation = scheduler.schedule(limits.result().time(), input::cancel);
        try {
            var result = graphQl.executeAsync(input).join();
            return input.isCancelled() ? timedOut() : result;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            cancellation.cancel(false);
        }
    }

    private ExecutionResult timedOut() {
        var failure = new Failure(
                ErrorCode.TIMEOUT,
                "The request took more than " + limits.result().time().toSeconds() + " s. Ask for less at once.",
                null);
        return ExecutionResult.newExecutionResult()
                .data(null)
                .errors(List.of(GraphqlErrorBuilder.newError()
                        .message("%s", failure.message())
                        .extensions(ErrorBody.extensions(failure))
                        .build()))
                .build();
    }
}
