package org.linernotes.graphql.schema;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.linernotes.content.ContentModel;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.ValueDefinition;
import org.linernotes.graphql.http.GraphQlEndpoint;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.IntegrationTest;

// O8
/** One habit for one thing, in everything that both endpoints offer. */
@IntegrationTest
class SchemaHabitsIT {
    private static final Set<String> ADDRESSES = Set.of("/graphql", "/manage/graphql");
    private static final Pattern ORDER = Pattern.compile("(?i).*(sort|order|direction).*");

    private static final Pattern CLOSED_SET = Pattern.compile(
            "(?i).*(kind|state|status|level|role|reason|via|outcome|scheme|provider|format|mode|severity|matchedField)");

    private static final Pattern CONSTANTS =
            Pattern.compile("`?\\b[A-Z][A-Z_]{2,}\\b`?(,| or| and) `?[A-Z][A-Z_]{2,}\\b");
    private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");

    /** What is called as closed sets are, and is none. */
    private static final Map<String, String> OPEN = Map.of(
            "Byline.role", "as the editor writes it",
            "Certification.body", "whoever certifies",
            "CommentDecision.reason", "as the moderator writes it",
            "CommentSignal.outcome", "as the rule says it",
            "FieldInfo.kind", "a FieldKind that may have LIST_OF_ before it",
            "JournalRecord.kind", "as many as there are commands",
            "ManagedEntry.status", "words for people");

    /** Addresses that are not the site's own, or of no page. */
    private static final Set<String> ELSEWHERE = Set.of("Citation", "ExternalId", "Image");

    @Inject
    List<GraphQlEndpoint> endpoints;

    @Inject
    ContentModel model;

    @Inject
    GraphQlClient client;

    @Test
    void whatOrdersIsCalledOrderBy() {
        assertThat(schemas()).hasSize(2);
        assertThat(arguments().map(Argument::field).filter(field -> field.getArgument("orderBy") != null))
                .hasSizeGreaterThan(10);
        assertThat(arguments()
                        .filter(Argument::orders)
                        .filter(Predicate.not(Argument::hasItsName))
                        .map(Argument::toString))
                .isEmpty();
        assertThat(schemas()
                        .flatMap(SchemaHabitsIT::filters)
                        .flatMap(filter -> filter.getFields().stream()
                                .filter(field -> ORDER.matcher(field.getName()).matches())
                                .map(field -> filter.getName() + "." + field.getName())))
                .isEmpty();
    }

    @Test
    void toolsThatDoNotAskSeeFormerNames() {
        var fields = client.query(
                        "/graphql",
                        "{ __type(name: \"Commentable\") { fields { name args { name } left: args(includeDeprecated: false) { name } } } }")
                .at("data", "__type", "fields");

        var comments = StreamSupport.stream(fields.values().spliterator(), false)
                .filter(field -> Objects.requireNonNull(field.get("name"))
                        .getStringValue()
                        .equals("comments"))
                .findFirst()
                .orElseThrow();
        assertThat(names(comments, "args")).contains("orderBy", "sort");
        assertThat(names(comments, "left")).contains("orderBy").doesNotContain("sort");
    }

    private static List<String> names(JsonNode field, String member) {
        return StreamSupport.stream(
                        Objects.requireNonNull(field.get(member)).values().spliterator(), false)
                .map(argument -> Objects.requireNonNull(argument.get("name")).getStringValue())
                .toList();
    }

    @Test
    void aClosedSetIsAnEnumOrHasOneBesideIt() {
        assertThat(fields().filter(Field::isText)
                        .filter(Field::looksClosed)
                        .filter(field -> !OPEN.containsKey(field.toString()))
                        .filter(field -> !field.hasEnumBeside())
                        .map(Field::toString))
                .isEmpty();
        assertThat(fields().map(Field::toString)).containsAll(OPEN.keySet());
    }

    @Test
    void choicesOfContentAreEnumsWithAllTheirConstants() {
        var delivery = schemas()
                .filter(schema -> schema.getType("Song") != null)
                .findFirst()
                .orElseThrow();
        var choices = model.types().stream()
                .flatMap(type -> choices(type.name(), type.fields()))
                .distinct()
                .filter(choice -> delivery.getType(choice.owner()) instanceof GraphQLFieldsContainer)
                .toList();

        assertThat(choices).hasSizeGreaterThan(10);
        for (var choice : choices) {
            var owner = (GraphQLFieldsContainer) Objects.requireNonNull(delivery.getType(choice.owner()));
            var field = owner.getFieldDefinition(choice.field());
            if (field == null || GraphQLTypeUtil.unwrapAll(field.getType()).equals(Scalars.GraphQLInt)) {
                continue;
            }
            var code = owner.getFieldDefinition(choice.field() + "Code");
            var type = GraphQLTypeUtil.unwrapAll((code == null ? field : code).getType());
            assertThat(type).as(choice.toString()).isInstanceOf(GraphQLEnumType.class);
            assertThat(((GraphQLEnumType) type).getValues())
                    .as(choice.toString())
                    .extracting(value -> value.getName())
                    .containsAll(choice.constants());
        }
    }

    @Test
    void anAddressOfTheSiteHasItsPathBesideIt() {
        assertThat(fields().filter(field -> field.definition().getName().equals("url"))
                        .filter(field -> !ELSEWHERE.contains(field.owner().getName()))
                        .filter(field -> field.owner().getFieldDefinition("path") == null)
                        .map(Field::toString))
                .isEmpty();
    }

    @Test
    void theBeginningOfAListSaysWhereTheRestIs() {
        var connections = fields().filter(field -> field.type().getName().endsWith("Connection"))
                .map(field -> field.definition().getName())
                .collect(toSet());

        var beginnings = fields().filter(field ->
                        GraphQLTypeUtil.unwrapNonNull(field.definition().getType()) instanceof GraphQLList)
                .filter(field -> field.definition().getArgument("first") != null)
                .toList();

        assertThat(beginnings).hasSizeGreaterThan(5);
        for (var beginning : beginnings) {
            var description = String.valueOf(beginning.definition().getDescription());
            assertThat(description.contains("at most")
                            || QUOTED.matcher(description)
                                    .results()
                                    .anyMatch(named -> connections.contains(named.group(1))))
                    .as("%s: %s", beginning, description)
                    .isTrue();
        }
    }

    private record Choice(String owner, String field, List<String> constants) {}

    private static Stream<Choice> choices(String owner, List<FieldDefinition> fields) {
        return fields.stream().flatMap(field -> choices(owner, field.name(), field.type()));
    }

    private static Stream<Choice> choices(String owner, String field, FieldType type) {
        return switch (type) {
            case FieldType.ListOf list -> choices(owner, field, list.element());
            case FieldType.Choice(var constants) ->
                Stream.of(new Choice(
                        owner,
                        field,
                        Arrays.stream(constants.getEnumConstants())
                                .map(Enum::name)
                                .toList()));
            case FieldType.Value(ValueDefinition value) -> choices(value.name(), value.fields());
            case FieldType.OneOf oneOf ->
                oneOf.cases().stream().flatMap(value -> choices(value.name(), value.fields()));
            default -> Stream.of();
        };
    }

    private record Field(GraphQLFieldsContainer owner, GraphQLFieldDefinition definition) {
        GraphQLNamedType type() {
            return GraphQLTypeUtil.unwrapAll(definition.getType());
        }

        boolean isText() {
            return type().equals(Scalars.GraphQLString);
        }

        boolean looksClosed() {
            return CLOSED_SET.matcher(definition.getName()).matches()
                    || CONSTANTS
                            .matcher(String.valueOf(definition.getDescription()))
                            .find();
        }

        boolean hasEnumBeside() {
            var code = owner.getFieldDefinition(definition.getName() + "Code");
            return code != null && GraphQLTypeUtil.unwrapAll(code.getType()) instanceof GraphQLEnumType;
        }

        @Override
        public String toString() {
            return owner.getName() + "." + definition.getName();
        }
    }

    private record Argument(GraphQLFieldsContainer owner, GraphQLFieldDefinition field, GraphQLArgument definition) {
        boolean orders() {
            var type = GraphQLTypeUtil.unwrapAll(definition.getType());
            return ORDER.matcher(definition.getName()).matches()
                    || (type instanceof GraphQLEnumType
                            && ORDER.matcher(type.getName()).matches());
        }

        boolean hasItsName() {
            var proper = field.getArgument("orderBy");
            return proper != null
                    && proper.getType().equals(definition.getType())
                    && (definition.isDeprecated() || definition.getName().equals("orderBy"));
        }

        @Override
        public String toString() {
            return "%s.%s(%s)".formatted(owner.getName(), field.getName(), definition.getName());
        }
    }

    private Stream<GraphQLSchema> schemas() {
        return endpoints.stream()
                .filter(endpoint -> ADDRESSES.contains(endpoint.path()))
                .map(GraphQlEndpoint::schema);
    }

    private Stream<Field> fields() {
        return schemas()
                .flatMap(schema -> schema.getAllTypesAsList().stream())
                .filter(type -> !type.getName().startsWith("__"))
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> new Field(type, field)));
    }

    private Stream<Argument> arguments() {
        return fields().flatMap(field -> field.definition().getArguments().stream()
                .map(argument -> new Argument(field.owner(), field.definition(), argument)));
    }

    /** Inputs by which lists are asked for; those of mutations hold what editors write. */
    private static Stream<GraphQLInputObjectType> filters(GraphQLSchema schema) {
        return schema.getQueryType().getFieldDefinitions().stream()
                .flatMap(field -> field.getArguments().stream())
                .map(argument -> GraphQLTypeUtil.<GraphQLNamedInputType>unwrapAllAs(argument.getType()))
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(GraphQLInputObjectType.class::cast);
    }
}
