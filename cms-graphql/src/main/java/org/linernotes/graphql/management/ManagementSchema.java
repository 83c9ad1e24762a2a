package org.linernotes.graphql.management;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.linernotes.content.ContentModel;
import org.linernotes.graphql.schema.FormerArguments;
import org.linernotes.graphql.schema.Scalars;

/** Puts the authoring schema together: what is the same for every type of content, and what each type adds. */
@Singleton
class ManagementSchema {
    private final ContentModel model;
    private final List<Wiring> wirings;

    ManagementSchema(ContentModel model, List<Wiring> wirings) {
        this.model = model;
        this.wirings = wirings;
    }

    GraphQLSchema build() {
        var definitions = new SchemaParser().parse(common());
        definitions.merge(new SchemaParser().parse(TypedInputs.of(model.types())));
        return new SchemaGenerator().makeExecutableSchema(definitions, wiring());
    }

    private RuntimeWiring wiring() {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .codeRegistry(FormerArguments.named())
                .scalar(Scalars.DATE_TIME)
                .scalar(Scalars.DATE)
                .scalar(Scalars.PARTIAL_DATE)
                .scalar(Scalars.URL)
                .scalar(Scalars.JSON)
                .directive("permission", new PermissionWiring());
        wirings.forEach(each -> each.addTo(wiring));
        return wiring.build();
    }

    private static String common() {
        try (var stream = ManagementSchema.class.getResourceAsStream("/graphql/management.graphqls")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
