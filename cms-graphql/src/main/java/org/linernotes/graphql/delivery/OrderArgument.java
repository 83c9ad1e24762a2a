package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;

/** The order in which a field is asked for: {@code orderBy}, or the name that the field had for it before. */
final class OrderArgument {
    private static final String NAME = "orderBy";

    private OrderArgument() {}

    /** The constant of the order's enum; empty where none is given. */
    static Optional<String> of(DataFetchingEnvironment environment) {
        var former = former(environment).filter(name -> PageArguments.isGiven(environment, name));
        if (former.isPresent() && PageArguments.isGiven(environment, NAME)) {
            throw new GraphQlRefusal(
                    ErrorCode.BAD_USER_INPUT,
                    "\"" + former.get() + "\" is the former name of \"orderBy\". Give \"orderBy\" alone.");
        }
        return Optional.ofNullable(environment.<Object>getArgument(former.orElse(NAME)))
                .map(Object::toString);
    }

    /** The field's arguments with the order under its one name. */
    static Map<String, @Nullable Object> settled(DataFetchingEnvironment environment) {
        var arguments = new TreeMap<String, @Nullable Object>(environment.getArguments());
        former(environment).ifPresent(arguments::remove);
        of(environment).ifPresent(order -> arguments.put(NAME, order));
        return arguments;
    }

    private static Optional<String> former(DataFetchingEnvironment environment) {
        var arguments = environment.getFieldDefinition().getArguments();
        return arguments.stream()
                .filter(GraphQLArgument::isDeprecated)
                .filter(argument -> environment.getFieldDefinition().getArgument(NAME) != null)
                .map(GraphQLArgument::getName)
                .findFirst();
    }
}
