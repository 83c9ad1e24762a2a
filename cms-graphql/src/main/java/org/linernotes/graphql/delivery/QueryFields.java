package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

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
                .field("Query", "nodes", environment -> nodes.findAll(environment, ids(environment)));
    }

    private static String id(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<String>getArgument("id"));
    }

    private static List<String> ids(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<List<String>>getArgument("ids"));
    }
}
