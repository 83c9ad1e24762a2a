package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.content.ValueDefinition;
import org.linernotes.graphql.schema.ModelSchema;
import org.linernotes.live.EntryFilter;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Sight;

/** Who answers the fields that follow from the content types. */
@Singleton
class GeneratedAnswers {
    private final ContentModel model;
    private final Addresses addresses;

    GeneratedAnswers(ContentModel model, Addresses addresses) {
        this.model = model;
        this.addresses = addresses;
    }

    void answer(Answers answers) {
        var values = new HashSet<String>();
        for (var type : model.types()) {
            answerEntry(answers, type);
            answerFields(answers, type.name(), type.fields(), values);
            answerRoot(answers, type);
        }
    }

    private void answerEntry(Answers answers, ContentTypeDefinition type) {
        answers.field(
                        type.name(),
                        "id",
                        environment -> type.id(Nodes.source(environment).entryId()))
                .field(
                        type.name(),
                        "path",
                        environment -> addresses.path(Nodes.source(environment)).orElse(null))
                .field(
                        type.name(),
                        "url",
                        environment -> addresses.url(Nodes.source(environment)).orElse(null))
                .field(
                        type.name(),
                        "updatedAt",
                        environment -> Nodes.source(environment).contentChangedAt());
    }

    private void answerFields(Answers answers, String owner, List<FieldDefinition> fields, Set<String> values) {
        fields.stream().filter(ModelSchema::isDelivered).forEach(field -> {
            answers.field(owner, field.name(), new ContentFetcher(field));
            answerValues(answers, field.type(), values);
        });
    }

    private void answerValues(Answers answers, FieldType type, Set<String> values) {
        switch (type) {
            case FieldType.ListOf list -> answerValues(answers, list.element(), values);
            case FieldType.Value(var value) -> answerValue(answers, value, values);
            case FieldType.OneOf oneOf -> oneOf.cases().forEach(value -> answerValue(answers, value, values));
            default -> {}
        }
    }

    private void answerValue(Answers answers, ValueDefinition value, Set<String> values) {
        if (values.add(value.name())) {
            value.fields().stream().filter(field -> !field.internal()).forEach(field -> {
                answers.field(value.name(), field.name(), new ContentFetcher(field));
                answerValues(answers, field.type(), values);
            });
        }
    }

    private void answerRoot(Answers answers, ContentTypeDefinition type) {
        answers.field("Query", ModelSchema.singular(type), environment -> bySlug(environment, type))
                .field("Query", ModelSchema.plural(type), environment -> list(environment, type));
    }

    static @Nullable LiveEntry bySlug(DataFetchingEnvironment environment, ContentTypeDefinition type) {
        var slug = Objects.requireNonNull(environment.<String>getArgument("slug"));
        return sight(environment).entries().findBySlug(type.name(), slug).orElse(null);
    }

    /** A whole type, by title or by change. */
    static CompletableFuture<Connection> list(DataFetchingEnvironment environment, ContentTypeDefinition type) {
        var all = EntryFilter.all(type.name());
        var kept = Boolean.TRUE.equals(environment.getArgument("withoutStubs")) ? all.listedOnly() : all;
        return switch (OrderArgument.of(environment).orElse("")) {
            case "NEWEST", "UPDATED_DESC" -> Lists.ofType(environment, kept, ListOrder.CHANGED);
            default -> Lists.ofType(environment, kept, ListOrder.TITLE);
        };
    }

    static Sight sight(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<Sight>get(Sight.class));
    }
}
