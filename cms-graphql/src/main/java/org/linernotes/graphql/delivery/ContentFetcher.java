package org.linernotes.graphql.delivery;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;
import org.linernotes.live.LiveEntry;

/** Answers a generated field out of the content. What points to an entry that is not live is null, or left out of lists. */
record ContentFetcher(FieldDefinition field) implements DataFetcher<@Nullable Object> {
    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        var node = Tree.member(Tree.of(environment.getSource()), field.name());
        return field.type() instanceof FieldType.ListOf list
                ? list(list.element(), node.map(Tree::items).orElse(List.of()), environment)
                : node.map(found -> single(field.type(), found, environment)).orElseGet(this::defaultValue);
    }

    private @Nullable Object defaultValue() {
        var text = field.defaultValue();
        return switch (field.type()) {
            case FieldType.Flag _ -> Boolean.valueOf(text);
            case FieldType.Whole _ -> text == null ? null : Long.valueOf(text);
            default -> text;
        };
    }

    private static @Nullable Object single(FieldType type, JsonNode node, DataFetchingEnvironment environment) {
        return switch (type) {
            case FieldType.Text _,
                    FieldType.Address _,
                    FieldType.Day _,
                    FieldType.Partial _,
                    FieldType.Moment _,
                    FieldType.Link _,
                    FieldType.PartId _,
                    FieldType.Choice _ -> node.getStringValue();
            case FieldType.Whole _ -> node.getLongValue();
            case FieldType.Flag _ -> node.getBooleanValue();
            case FieldType.Rich(var profile) -> new DeliveredText(profile, node);
            case FieldType.Value _, FieldType.OneOf _ -> new ContentObject(node);
            case FieldType.Reference reference -> target(node, reference.targets(), environment);
            case FieldType.ListOf list -> list(list.element(), Tree.items(node), environment);
        };
    }

    private static CompletableFuture<@Nullable LiveEntry> target(
            JsonNode node, Set<String> targets, DataFetchingEnvironment environment) {
        return Loaders.entry(environment, Tree.reference(node)).thenApply(entry -> ofTypes(entry, targets));
    }

    private static @Nullable LiveEntry ofTypes(@Nullable LiveEntry entry, Set<String> targets) {
        return entry != null && targets.contains(entry.type()) ? entry : null;
    }

    private static Object list(FieldType element, List<JsonNode> nodes, DataFetchingEnvironment environment) {
        return switch (element) {
            case FieldType.Reference reference ->
                Futures.present(nodes.stream()
                        .map(node -> target(node, reference.targets(), environment))
                        .toList());
            case FieldType.Value(var value)
            when essential(value.fields()).isPresent() ->
                withTargets(essential(value.fields()).orElseThrow(), nodes, environment);
            default ->
                nodes.stream().map(node -> single(element, node, environment)).toList();
        };
    }

    /** The reference for whose sake alone a value of a list is there. */
    private static Optional<FieldDefinition> essential(List<FieldDefinition> fields) {
        return fields.stream()
                .filter(field -> field.type() instanceof FieldType.Reference reference && reference.essential())
                .findFirst();
    }

    private static CompletableFuture<List<ContentObject>> withTargets(
            FieldDefinition reference, List<JsonNode> nodes, DataFetchingEnvironment environment) {
        return Futures.present(nodes.stream()
                .map(node -> Loaders.entry(environment, Tree.reference(node, reference.name()))
                        .<@Nullable ContentObject>thenApply(target -> target == null ? null : new ContentObject(node)))
                .toList());
    }
}
