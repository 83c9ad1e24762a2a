package org.linernotes.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.graphql.http.GraphQlEndpoint;
import org.linernotes.testing.IntegrationTest;

// S11
/** Every list and every text that an argument takes, on both endpoints, at more than its limit. */
@IntegrationTest
class ArgumentLimitsIT {
    private static final String TEXT = "x".repeat(500_000);
    private static final List<String> LONG = Collections.nCopies(200_000, "x");

    @Inject
    ApplicationContext node;

    /** A field, what it is asked with, and whether that is a list. */
    private record Case(String type, GraphQLFieldDefinition field, Map<String, Object> arguments, boolean list) {}

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/manage/graphql"})
    void everyListAndEveryTextHasALimitAndASentence(String path) {
        var endpoint = endpoint(path);
        var cases = cases(endpoint.schema());

        assertThat(cases).hasSizeGreaterThan(40).anyMatch(Case::list);
        assertThat(cases).allSatisfy(each -> {
            var refused = refusal(endpoint, each);
            assertThat(refused)
                    .as("%s.%s", each.type(), each.field().getName())
                    .matches("\"\\w+\" (of|in) \"" + each.field().getName() + "\" takes at most \\d+ "
                            + (each.list() ? "values" : "characters") + ".*");
        });
    }

    @Test
    void whatRemainsAllowedIsCheap() {
        var hundred = "[" + "\"slug\" ".repeat(100) + "]";
        var endpoint = endpoint("/graphql");
        var document = Parser.parse(
                "{ search(query: \"a\", filter: { topicSlugs: " + hundred + " }, first: 0) { totalCount } }");

        assertThat(OperationCost.check(
                        endpoint.schema(),
                        document,
                        document.getDefinitionsOfType(OperationDefinition.class).getFirst(),
                        Map.of(),
                        endpoint.limits()))
                .isBetween(5_000L, 10_000L);
    }

    private GraphQlEndpoint endpoint(String path) {
        return node.getBeansOfType(GraphQlEndpoint.class).stream()
                .filter(endpoint -> endpoint.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String refusal(GraphQlEndpoint endpoint, Case each) {
        var asked = each.arguments().keySet().stream()
                .map(name -> Argument.newArgument(
                                name,
                                VariableReference.newVariableReference()
                                        .name(name)
                                        .build())
                        .build())
                .toList();
        var selection = Field.newField(each.field().getName()).arguments(asked);
        var arguments = new Arguments(
                OperationDefinition.newOperationDefinition()
                        .operation(OperationDefinition.Operation.QUERY)
                        .build(),
                each.arguments());
        try {
            new InputCheck(endpoint.limits().input(), arguments).check(selection.build());
            return "nothing was refused";
        } catch (LimitExceeded refused) {
            return refused.getMessage();
        }
    }

    private static List<Case> cases(GraphQLSchema schema) {
        var cases = new ArrayList<Case>();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
                for (var field : object.getFieldDefinitions()) {
                    for (var argument : field.getArguments()) {
                        add(cases, object, field, argument);
                    }
                }
            }
        }
        return cases;
    }

    private static void add(
            List<Case> cases, GraphQLNamedType type, GraphQLFieldDefinition field, GraphQLArgument argument) {
        for (var value : values(argument.getType(), new HashSet<>())) {
            cases.add(new Case(type.getName(), field, Map.of(argument.getName(), value.value()), value.list()));
        }
    }

    private record Value(Object value, boolean list) {}

    /** Everything of a type that is too long somewhere. */
    private static List<Value> values(GraphQLInputType type, Set<String> seen) {
        var bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList) {
            return List.of(new Value(LONG, true));
        }
        return switch (bare) {
            case GraphQLScalarType scalar
            when List.of("String", "ID", "JSON", "URL").contains(scalar.getName()) -> List.of(new Value(TEXT, false));
            case GraphQLInputObjectType object
            when seen.add(object.getName()) ->
                object.getFieldDefinitions().stream()
                        .flatMap(member -> members(member, seen).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<Value> members(GraphQLInputObjectField member, Set<String> seen) {
        return values(member.getType(), seen).stream()
                .map(value -> {
                    Map<String, Object> object = new HashMap<>();
                    object.put(member.getName(), value.value());
                    return new Value(object, value.list());
                })
                .toList();
    }
}
