package org.linernotes.graphql.management;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.problem.ProblemException;

/** Lets a field be answered only for people with the permission that its directive names. */
final class PermissionWiring implements SchemaDirectiveWiring {
    static final String DIRECTIVE = "permission";

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        var permission = of(environment.getElement());
        var fetcher = environment.getFieldDataFetcher();
        var isCommand = environment.getFieldsContainer().getName().equals("Mutation");
        return environment.setFieldDataFetcher(
                isCommand && hasProblems(environment.getElement())
                        ? command(permission, fetcher)
                        : question(permission, fetcher));
    }

    static Permission of(GraphQLFieldDefinition field) {
        var directive = Objects.requireNonNull(
                field.getAppliedDirective(DIRECTIVE), () -> field.getName() + " names no permission");
        String name = Objects.requireNonNull(directive.getArgument("name")).getValue();
        return Permission.valueOf(name);
    }

    /** Whether the answer can say why a command was refused. */
    private static boolean hasProblems(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType payload
                && payload.getFieldDefinition("problems") != null;
    }

    private static DataFetcher<?> question(Permission permission, DataFetcher<?> fetcher) {
        return environment -> {
            try {
                require(permission, environment);
                return fetcher.get(environment);
            } catch (ProblemException refused) {
                note(refused, environment);
                throw refused;
            }
        };
    }

    /** What a person can mend is part of the answer; rows read before a command may be old after it. */
    private static DataFetcher<?> command(Permission permission, DataFetcher<?> fetcher) {
        return environment -> {
            try {
                require(permission, environment);
                environment.getDataLoaderRegistry().getDataLoaders().forEach(loader -> loader.clearAll());
                return fetcher.get(environment);
            } catch (ProblemException refused) {
                note(refused, environment);
                return Payload.refused(refused.problems());
            }
        };
    }

    private static void note(ProblemException refused, DataFetchingEnvironment environment) {
        Caller caller = Objects.requireNonNull(environment.getGraphQlContext().get(Caller.class));
        caller.note(refused);
    }

    private static void require(Permission permission, DataFetchingEnvironment environment) {
        Actor actor = Objects.requireNonNull(environment.getGraphQlContext().get(Actor.class));
        var roles = permission.roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        actor.require(permission, "use “" + environment.getField().getName() + "”; it takes one of the roles " + roles);
    }
}
