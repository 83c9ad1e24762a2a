package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.graphql.management.Desk.at;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Permission;
import org.linernotes.account.Role;
import org.linernotes.content.ContentJson;
import org.linernotes.content.ContentModel;
import org.linernotes.review.EntryAction;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class ManagementSchemaIT {
    /** They have no key in the contract: a working copy has its sequence, a token that is revoked stays so. */
    private static final Set<String> REPEATABLE = Set.of("saveWorkingCopy", "revokePreviewToken");

    @Inject
    ManagementEndpoint endpoint;

    @Inject
    ContentModel model;

    @Inject
    Desk desk;

    @Test
    void namesAPermissionForEveryRootField() {
        for (var field : rootFields(endpoint.schema())) {
            assertThat(PermissionWiring.of(field)).as(field.getName()).isNotNull();
        }
    }

    @Test
    void refusesEveryMutationToThoseWithoutItsPermission() {
        for (var field : mutations(endpoint.schema()).getFieldDefinitions()) {
            var stranger = desk.the(roleWithout(Objects.requireNonNull(PermissionWiring.of(field))));
            var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(
                    Objects.requireNonNull(field.getArgument("input")).getType());
            var reply = stranger.send(
                    "mutation ($input: %s!) { %s(input: $input) { %s } }"
                            .formatted(
                                    type.getName(),
                                    field.getName(),
                                    hasProblems(field) ? "problems { code }" : "__typename"),
                    Map.of("input", ManagementSamples.of(type)));

            assertThat(hasProblems(field) ? reply.text("data", field.getName(), "problems", 0, "code") : reply.code())
                    .as(field.getName())
                    .isEqualTo("FORBIDDEN");
        }
    }

    // R6
    @Test
    void everyMutationLooksItsKeyUpBeforeItDoesAnything() {
        var key = UUID.randomUUID().toString();
        var admin = desk.the(Role.ADMIN);
        var first = admin.command(
                "createEntry",
                "CreateEntryInput",
                Map.of("type", "Artist", "content", Map.of("name", "Key " + key), "clientMutationId", key),
                "entry { id }");
        assertThat(at(first, "problems").size()).as(ContentJson.print(first)).isZero();

        var keyless = new ArrayList<String>();
        for (var field : mutations(endpoint.schema()).getFieldDefinitions()) {
            var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(
                    Objects.requireNonNull(field.getArgument("input")).getType());
            if (type.getFieldDefinition("clientMutationId") == null) {
                keyless.add(field.getName());
                continue;
            }
            var input = new HashMap<>(ManagementSamples.of(type));
            input.put("clientMutationId", key);
            var reply = admin.send(
                    "mutation ($input: %s!) { %s(input: $input) { %s } }"
                            .formatted(
                                    type.getName(),
                                    field.getName(),
                                    hasProblems(field) ? "problems { message }" : "__typename"),
                    Map.of("input", input));

            assertThat(reply.text())
                    .as(field.getName())
                    .contains("You used this client mutation id for another request; choose a new one.");
        }
        assertThat(keyless)
                .as("mutations that do the same however often they are sent")
                .isSubsetOf(REPEATABLE);
    }

    @Test
    void hasMutationsAndAnInputForEveryType() {
        var schema = endpoint.schema();
        for (var type : model.types()) {
            assertThat(mutations(schema).getFieldDefinition("create" + type.name()))
                    .isNotNull();
            assertThat(mutations(schema).getFieldDefinition("save" + type.name()))
                    .isNotNull();
            var input = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType(type.name() + "Input"));
            assertThat(input.getFields())
                    .allSatisfy(field -> assertThat(GraphQLTypeUtil.isNullable(field.getType()))
                            .isTrue());
        }
    }

    @Test
    void hasAnActionOfTheContractForEachOfTheDomain() {
        var actions = (GraphQLEnumType) Objects.requireNonNull(endpoint.schema().getType("EntryAction"));
        for (var action : EntryAction.values()) {
            assertThat(actions.getValue(action.name())).as(action.name()).isNotNull();
        }
    }

    @Test
    void answersWhoAsksAndWhichTypesThereAre() {
        var reply = desk.the(Role.CONTRIBUTOR)
                .send(
                        "{ viewer { id name email roles } contentTypes { name label approvals fields { name label kind required help targets } } }",
                        Map.of());

        assertThat(reply.at("data", "viewer", "roles", 0).getStringValue()).isEqualTo("CONTRIBUTOR");
        assertThat(reply.at("data", "contentTypes").size())
                .isEqualTo(model.types().size());
    }

    private static boolean hasProblems(GraphQLFieldDefinition mutation) {
        return GraphQLTypeUtil.unwrapAll(mutation.getType()) instanceof GraphQLObjectType payload
                && payload.getFieldDefinition("problems") != null;
    }

    private static Role roleWithout(Permission permission) {
        return EnumSet.complementOf(EnumSet.copyOf(permission.roles()))
                .iterator()
                .next();
    }

    private static GraphQLObjectType mutations(GraphQLSchema schema) {
        return Objects.requireNonNull(schema.getMutationType());
    }

    private static List<GraphQLFieldDefinition> rootFields(GraphQLSchema schema) {
        var fields = new ArrayList<>(schema.getQueryType().getFieldDefinitions());
        fields.addAll(mutations(schema).getFieldDefinitions());
        return fields;
    }
}
