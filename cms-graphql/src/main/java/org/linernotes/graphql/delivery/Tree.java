package org.linernotes.graphql.delivery;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.TypeId;
import org.linernotes.live.LiveEntry;

/** Reads delivered contents, of which empties and defaults are left out. */
final class Tree {
    private Tree() {}

    /** The tree of an entry, or of a value inside one. */
    static JsonNode of(@Nullable Object source) {
        return switch (source) {
            case LiveEntry entry -> entry.content();
            case ContentObject object -> object.tree();
            case null, default -> throw new IllegalArgumentException("Only entries and their values have content.");
        };
    }

    static Optional<JsonNode> member(JsonNode tree, String name) {
        return Optional.ofNullable(tree.get(name)).filter(node -> !node.isNull());
    }

    static Optional<String> text(JsonNode tree, String name) {
        return member(tree, name).filter(JsonNode::isString).map(JsonNode::getStringValue);
    }

    static Optional<Integer> whole(JsonNode tree, String name) {
        return member(tree, name).filter(JsonNode::isNumber).map(JsonNode::getIntValue);
    }

    static boolean flag(JsonNode tree, String name) {
        return member(tree, name)
                .filter(JsonNode::isBoolean)
                .map(JsonNode::getBooleanValue)
                .orElse(false);
    }

    static List<JsonNode> list(JsonNode tree, String name) {
        return member(tree, name).filter(JsonNode::isArray).map(Tree::items).orElse(List.of());
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false).toList();
    }

    static Optional<UUID> reference(JsonNode tree, String name) {
        return text(tree, name).flatMap(TypeId::parse).map(TypeId::uuid);
    }

    static List<UUID> references(JsonNode tree, String name) {
        return list(tree, name).stream()
                .flatMap(node -> reference(node).stream())
                .toList();
    }

    static Optional<UUID> reference(JsonNode node) {
        return node.isString() ? TypeId.parse(node.getStringValue()).map(TypeId::uuid) : Optional.empty();
    }
}
