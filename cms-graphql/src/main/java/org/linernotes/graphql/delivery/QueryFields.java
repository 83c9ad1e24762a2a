package org.linernotes.graphql.delivery;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.linernotes.graphql.http.ErrorCode;

/** What every schema can be asked for: nodes by id, and what the whole schema shares. */
@Singleton
class QueryFields implements DeliveryExtension {
    private final Nodes nodes;

    QueryFields(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public String schema() {
        return "graphql/delivery/common.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.field("Query", "node", environment -> nodes.find(environment, id(environment)))
                .field(
                        "Query",
                        "nodes",
                        environment -> nodes.findAll(environment, ids(environment))
                                .thenApply(found -> DataFetcherResult.newResult()
                                        .data(found)
                                        .errors(noIds(environment))
                                        .build()));
    }

    /** What is no id fails in its place alone. */
    private static List<GraphQLError> noIds(DataFetchingEnvironment environment) {
        var ids = ids(environment);
        return IntStream.range(0, ids.size())
                .filter(index -> !Nodes.isId(ids.get(index)))
                .mapToObj(index -> GraphqlErrorBuilder.newError(environment)
                        .message("This is not an id. Ids begin with the kind of what they name, as song_01k9… does.")
                        .path(environment.getExecutionStepInfo().getPath().segment(index))
                        .extensions(Map.of("code", ErrorCode.BAD_USER_INPUT.name()))
                        .build())
                .toList();
    }

    private static String id(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<String>getArgument("id"));
    }

    private static List<String> ids(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<List<String>>getArgument("ids"));
    }
}
