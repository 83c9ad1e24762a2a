package org.linernotes.graphql.schema;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Objects;

/**
 * Names deprecated arguments to every tool that does not ask to leave them out.
 *
 * <p>By the specification it would have to ask for them. Many do not, and would refuse operations that work.
 */
public final class FormerArguments {
    private static final String CHOICE = "includeDeprecated";

    private FormerArguments() {}

    /** Where a schema's fetchers begin. */
    public static GraphQLCodeRegistry.Builder named() {
        TrivialDataFetcher<List<GraphQLArgument>> arguments = FormerArguments::of;
        return GraphQLCodeRegistry.newCodeRegistry()
                .dataFetcher(FieldCoordinates.coordinates("__Field", "args"), arguments);
    }

    private static List<GraphQLArgument> of(DataFetchingEnvironment environment) {
        var field = Objects.requireNonNull(environment.<GraphQLFieldDefinition>getSource());
        var isChosen = environment.getField().getArguments().stream()
                .anyMatch(argument -> argument.getName().equals(CHOICE));
        var all = !isChosen || Boolean.TRUE.equals(environment.<Boolean>getArgument(CHOICE));
        return field.getArguments().stream()
                .filter(argument -> all || !argument.isDeprecated())
                .toList();
    }
}
