package org.linernotes.graphql.http;

import graphql.Scalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Refuses a field that is asked for with an id that is none, which would find nothing and look as if there were nothing. */
final class IdCheck {
    /** What editors write is checked by the types of the content, which say where in it something is wrong. */
    private static final String CONTENT = "content";

    private final Predicate<String> isId;

    /** @param isId whether a text is an id by its form, whatever it stands for */
    IdCheck(Predicate<String> isId) {
        this.isId = isId;
    }

    void check(DataFetchingEnvironment environment) {
        var field = environment.getFieldDefinition();
        if (answersEachAlone(field) || isNode(field) || isMutation(environment)) {
            return;
        }
        for (var argument : field.getArguments()) {
            check(environment.getArgument(argument.getName()), argument.getType(), argument.getName());
        }
    }

    /** Such as {@code nodes}: what is no id is null in its place. */
    private static boolean answersEachAlone(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList list
                && !(list.getOriginalWrappedType() instanceof GraphQLNonNull);
    }

    /** Relay's {@code node}: what is no id names no object, and what names none is null. */
    private static boolean isNode(GraphQLFieldDefinition field) {
        return field.getName().equals("node") && field.getType() instanceof GraphQLInterfaceType;
    }

    /** Payloads say in their own way what is wrong with an input. */
    private static boolean isMutation(DataFetchingEnvironment environment) {
        return environment.getParentType().equals(environment.getGraphQLSchema().getMutationType());
    }

    private void check(@Nullable Object value, GraphQLInputType type, String name) {
        if (GraphQLTypeUtil.unwrapAll(type).equals(Scalars.GraphQLID)) {
            checkIds(value, name);
        } else if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object) {
            checkMembers(value, object);
        }
    }

    private void checkIds(@Nullable Object value, String name) {
        switch (value) {
            case Collection<?> ids -> ids.forEach(id -> checkIds(id, name));
            case String id
            when !isId.test(id) ->
                throw new GraphQlRefusal(
                        ErrorCode.BAD_USER_INPUT,
                        "\"" + name
                                + "\" is not an id. Ids begin with the kind of what they name, as song_01k9… does.");
            case null, default -> {}
        }
    }

    private void checkMembers(@Nullable Object value, GraphQLInputObjectType type) {
        switch (value) {
            case Collection<?> objects -> objects.forEach(object -> checkMembers(object, type));
            case Map<?, ?> object ->
                type.getFieldDefinitions().stream()
                        .filter(member -> !member.getName().equals(CONTENT))
                        .forEach(member -> check(object.get(member.getName()), member.getType(), member.getName()));
            case null, default -> {}
        }
    }
}
