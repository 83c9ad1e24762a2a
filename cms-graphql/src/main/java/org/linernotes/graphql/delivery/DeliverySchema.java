package org.linernotes.graphql.delivery;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.graphql.schema.FormerArguments;
import org.linernotes.graphql.schema.ModelSchema;
import org.linernotes.graphql.schema.Scalars;
import org.linernotes.graphql.schema.SchemaParts;

/** Puts the delivery schema together: what follows from the content types, and what extensions add. */
@Singleton
class DeliverySchema {
    private static final List<String> UNIONS_OF_ALL_ADDRESSES = List.of("RouteTarget", "MentionTarget");
    private static final GraphQLScalarType RICH_TEXT_JSON =
            Scalars.JSON.transform(scalar -> scalar.name("RichTextJSON"));

    private final ContentModel model;
    private final List<DeliveryExtension> extensions;
    private final GeneratedAnswers generated;

    DeliverySchema(ContentModel model, List<DeliveryExtension> extensions, GeneratedAnswers generated) {
        this.model = model;
        this.extensions = extensions;
        this.generated = generated;
    }

    GraphQLSchema build() {
        var definitions = definitions();
        var answers = new Answers();
        generated.answer(answers);
        extensions.forEach(extension -> extension.answer(answers));
        return new SchemaGenerator().makeExecutableSchema(definitions, wiring(definitions, answers));
    }

    private TypeDefinitionRegistry definitions() {
        var parts = new SchemaParts().add(ModelSchema.of(model.types()));
        extensions.stream()
                .map(DeliveryExtension::schema)
                .distinct()
                .sorted()
                .forEach(resource -> parts.add(read(resource)));
        extensions.forEach(extension -> parts.hide(extension.hidden()));
        var addressed = model.types().stream()
                .filter(type -> type.pathPattern() != null)
                .map(ContentTypeDefinition::name)
                .toList();
        UNIONS_OF_ALL_ADDRESSES.forEach(union -> parts.join(union, addressed));
        return parts.finish();
    }

    private static RuntimeWiring wiring(TypeDefinitionRegistry definitions, Answers answers) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .codeRegistry(FormerArguments.named())
                .scalar(Scalars.DATE_TIME)
                .scalar(Scalars.DATE)
                .scalar(Scalars.PARTIAL_DATE)
                .scalar(Scalars.URL)
                .scalar(RICH_TEXT_JSON);
        answers.byType().forEach((type, fields) -> wiring.type(fetchers(type, fields)));
        definitions.types().values().stream()
                .filter(TypeNames::isAbstract)
                .forEach(type -> wiring.type(
                        TypeRuntimeWiring.newTypeWiring(type.getName()).typeResolver(resolver())));
        return wiring.build();
    }

    private static TypeRuntimeWiring.Builder fetchers(String type, Map<String, DataFetcher<?>> fields) {
        var wiring = TypeRuntimeWiring.newTypeWiring(type);
        fields.forEach(wiring::dataFetcher);
        return wiring;
    }

    private static TypeResolver resolver() {
        return environment ->
                environment.getSchema().getObjectType(TypeNames.of(Objects.requireNonNull(environment.getObject())));
    }

    private String read(String resource) {
        try (var stream = getClass().getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The schema text " + resource + " is not on the class path.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
