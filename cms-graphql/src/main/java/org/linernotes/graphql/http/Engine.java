package org.linernotes.graphql.http;

import graphql.execution.UnknownOperationException;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.TimeLimit;
import org.linernotes.graphql.limits.LimitExceeded;
import org.linernotes.graphql.limits.Limits;
import org.linernotes.graphql.limits.OperationCost;
import org.linernotes.graphql.limits.OperationGate;

/** Answers the requests of one endpoint: finds the document, checks it, runs its operation. */
final class Engine {
    private final GraphQlEndpoint endpoint;
    private final Limits limits;
    private final RequestReader reader;
    private final Documents documents;
    private final PersistedDocuments persistedDocuments = new PersistedDocuments();
    private final Runner runner;
    private final Executor executor;

    Engine(GraphQlEndpoint endpoint, Statuses statuses) {
        this.endpoint = endpoint;
        this.limits = endpoint.limits();
        this.reader = new RequestReader(limits.request());
        this.documents = new Documents(endpoint.schema(), limits);
        this.runner = new Runner(
                new OperationGate(endpoint.connections(), Runtime.getRuntime().availableProcessors()), limits.result());
        this.executor = new Executor(endpoint, statuses);
    }

    RequestReader reader() {
        return reader;
    }

    Limits limits() {
        return limits;
    }

    /** @param onlyQueries because the request is a GET */
    Answer answer(GraphQlRequest request, Admission admission, boolean onlyQueries, Failures failures) {
        try {
            var checked = check(request, onlyQueries);
            return runner.run(checked.operation(), failures, () -> executor.execute(checked, admission, failures));
        } catch (LimitExceeded | RefusedDocument refused) {
            runner.awaitTurnOfRefused();
            throw refused;
        }
    }

    private Checked check(GraphQlRequest request, boolean onlyQueries) {
        var named = persistedDocuments.find(request);
        var document = documents.of(named.text());
        persistedDocuments.keep(named);
        var definition = operation(document, request.operationName());
        refuse(definition.getOperation(), onlyQueries);
        var cost = OperationCost.check(endpoint.schema(), document, definition, request.variables(), limits);
        return new Checked(
                request,
                document,
                new Operation(definition.getOperation(), definition.getName(), cost, new TimeLimit()));
    }

    private static OperationDefinition operation(Document document, @Nullable String name) {
        try {
            return NodeUtil.getOperation(document, name).operationDefinition;
        } catch (UnknownOperationException e) {
            throw new RefusedDocument(ErrorCode.OPERATION_RESOLUTION_FAILURE, e);
        }
    }

    private static void refuse(OperationDefinition.Operation kind, boolean onlyQueries) {
        switch (kind) {
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
}
