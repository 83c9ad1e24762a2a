package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.account.Role;
import org.linernotes.edge.ReaderAddresses;
import org.linernotes.graphql.http.GraphQlEndpoint;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;
import org.linernotes.testing.TestNode;

// O6
/** Wherever either schema asks for an id, what is none is refused in a sentence. */
@IntegrationTest
class IdArgumentsIT {
    private static final List<String> NO_IDS = List.of(
            "",
            " ",
            "nonsense",
            "song",
            "song_",
            "song_01h455vb4pex5vsknk084sn02",
            "song_81h455vb4pex5vsknk084sn02q",
            "song_01h455vb4pex5vsknk084sn02q ",
            "Song_01h455vb4pex5vsknk084sn02q",
            "_01h455vb4pex5vsknk084sn02q",
            "00000000-0000-0000-0000-000000000000",
            "\uD83C\uDFB5",
            "a".repeat(400));

    @Inject
    List<GraphQlEndpoint> endpoints;

    @Inject
    GraphQlClient client;

    @Inject
    Desk desk;

    @Inject
    Rows rows;

    private int sent;

    /** A field, and the way through its arguments to an id. */
    private record Asked(GraphQLFieldDefinition field, List<String> way) {
        Map<String, Object> variables(String id) {
            var variables = new LinkedHashMap<String, Object>();
            for (var argument : field.getArguments()) {
                if (argument.getName().equals(way.getFirst())) {
                    variables.put(argument.getName(), given(argument.getType(), rest(way), id));
                } else if (GraphQLTypeUtil.isNonNull(argument.getType())) {
                    variables.put(argument.getName(), ManagementSamples.value(nullable(argument.getType())));
                }
            }
            return variables;
        }

        String document(String kind, String selection) {
            var given = field.getArguments().stream()
                    .filter(argument ->
                            argument.getName().equals(way.getFirst()) || GraphQLTypeUtil.isNonNull(argument.getType()))
                    .toList();
            return "%s (%s) { %s(%s) %s }"
                    .formatted(
                            kind,
                            joined(given, "$%1$s: %2$s"),
                            field.getName(),
                            joined(given, "%1$s: $%1$s"),
                            selection);
        }

        private static String joined(List<GraphQLArgument> arguments, String form) {
            return arguments.stream()
                    .map(argument ->
                            form.formatted(argument.getName(), GraphQLTypeUtil.simplePrint(argument.getType())))
                    .collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return field.getName() + " " + way;
        }
    }

    /** But for Relay's {@code node}, for which it is null. */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/manage/graphql"})
    void noQuestionTakesWhatIsNoId(String path) {
        var asked = asked(schema(path).getQueryType())
                .filter(question -> !question.field().getName().equals("node"))
                .toList();
        assertThat(asked).hasSizeGreaterThan(3);

        for (var question : asked) {
            for (var id : NO_IDS) {
                var reply = send(path, question.document("query", "{ __typename }"), question.variables(id));

                assertThat(reply.status()).as("%s %s", question, id).isLessThan(500);
                assertThat(reply.code())
                        .as("%s %s: %s", question, id, reply.text())
                        .isEqualTo("BAD_USER_INPUT");
                assertThat(reply.text("errors", 0, "message")).contains(" is not an id. ");
            }
        }
    }

    @Test
    void noFieldBelowOfTheAuthorsTakesWhatIsNoId() {
        var below = schema("/manage/graphql").getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .filter(type ->
                        !type.getName().equals("Query") && !type.getName().equals("Mutation"))
                .flatMap(type -> asked(type).map(question -> type.getName() + "." + question))
                .toList();
        var draft = desk.the(Role.EDITOR).artist("Nobody's id");

        assertThat(below).containsExactly("Revision.diff [to]");
        for (var id : NO_IDS) {
            assertThat(send(
                                    "/manage/graphql",
                                    "query ($id: ID!, $to: ID) { entry(id: $id) { head { diff(to: $to) { path } } } }",
                                    Map.of("id", draft.entryId(), "to", id))
                            .code())
                    .as(id)
                    .isEqualTo("BAD_USER_INPUT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/manage/graphql"})
    void noCommandTakesWhatIsNoId(String path) {
        var mutations = Objects.requireNonNull(schema(path).getMutationType());
        var before = rows.hash();
        for (var command : asked(mutations).toList()) {
            var selection = selection(command.field());
            for (var id : List.of("", "nonsense", "song_01h455vb4pex5vsknk084sn02")) {
                var reply = send(path, command.document("mutation", selection), command.variables(id));

                assertThat(reply.status()).as("%s %s", command, id).isLessThan(500);
                assertThat(reply.text())
                        .as("%s %s", command, id)
                        .contains("\"code\":\"", "\"message\":\"")
                        .doesNotContain("INTERNAL_SERVER_ERROR", "Exception")
                        .containsPattern("\"code\":\"(NOT_FOUND|INVALID|PARENT_NOT_VISIBLE|BAD_USER_INPUT)\"");
            }
        }
        if (path.equals("/manage/graphql")) {
            assertThat(rows.hash()).isEqualTo(before);
        }
    }

    private static String selection(GraphQLFieldDefinition mutation) {
        var payload = (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(mutation.getType());
        return Stream.of("problems", "userErrors")
                .filter(field -> payload.getFieldDefinition(field) != null)
                .findFirst()
                .map(field -> "{ " + field + " { code message } }")
                .orElse("{ results { problem { code message } } }");
    }

    private Reply send(String path, String document, Map<String, ?> variables) {
        return path.startsWith("/manage")
                ? desk.the(Role.ADMIN).send(document, variables)
                : client.query(path, document, variables, another());
    }

    /** Each from a reader of its own, because one may not send much. */
    private Map<String, String> another() {
        sent++;
        return Map.of(
                ReaderAddresses.KEY_HEADER,
                TestNode.FRONTEND_KEY,
                ReaderAddresses.ADDRESS_HEADER,
                "203.0.%d.%d".formatted(sent / 250, 1 + sent % 250));
    }

    private GraphQLSchema schema(String path) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.path().equals(path))
                .findFirst()
                .orElseThrow()
                .schema();
    }

    private static Stream<Asked> asked(GraphQLFieldsContainer type) {
        return type.getFieldDefinitions().stream()
                .flatMap(field -> field.getArguments().stream()
                        .flatMap(argument ->
                                ways(argument.getType()).map(way -> new Asked(field, begun(argument.getName(), way)))));
    }

    /** What editors write is checked by its own types, which say where in it something is wrong. */
    private static Stream<List<String>> ways(GraphQLInputType type) {
        return switch (GraphQLTypeUtil.unwrapAll(type)) {
            case GraphQLInputObjectType object ->
                object.getFields().stream()
                        .filter(member -> !member.getName().equals("content"))
                        .flatMap(member -> ways(member.getType()).map(way -> begun(member.getName(), way)));
            case Object other -> other.equals(Scalars.GraphQLID) ? Stream.of(List.of()) : Stream.of();
        };
    }

    private static Object given(GraphQLInputType type, List<String> way, String id) {
        return switch (nullable(type)) {
            case GraphQLList list -> List.of(given((GraphQLInputType) list.getOriginalWrappedType(), way, id));
            case GraphQLInputObjectType object -> {
                var members = new HashMap<>(ManagementSamples.of(object));
                var member = way.getFirst();
                members.put(member, given(object.getField(member).getType(), rest(way), id));
                yield members;
            }
            default -> id;
        };
    }

    private static GraphQLInputType nullable(GraphQLInputType type) {
        return (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
    }

    private static List<String> begun(String name, List<String> way) {
        return Stream.concat(Stream.of(name), way.stream()).toList();
    }

    private static List<String> rest(List<String> way) {
        return way.subList(1, way.size());
    }
}
