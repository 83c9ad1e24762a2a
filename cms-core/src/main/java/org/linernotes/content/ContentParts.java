package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the parts of a content that have ids. */
public final class ContentParts {
    private ContentParts() {}

    /** Those with ids of their own, in no particular order; what has none yet is left out. */
    public static List<ContentPart> in(Content content) {
        var found = new ArrayList<ContentPart>();
        PartTree.replace(content.type(), content.tree(), (part, tree, _, path) -> {
            id(part, tree).ifPresent(id -> found.add(new ContentPart(id.uuid(), part.name(), path)));
            return tree;
        });
        return List.copyOf(found);
    }

    /** How many parts of the content have no id yet. */
    public static int wanting(Content content) {
        var wanting = new ArrayList<String>();
        PartTree.replace(content.type(), content.tree(), (part, tree, _, path) -> {
            if (id(part, tree).isEmpty()) {
                wanting.add(path);
            }
            return tree;
        });
        return wanting.size();
    }

    /** The part of that id inside a content or its delivered form; empty: it has none such. */
    public static Optional<JsonNode> find(RecordDefinition type, JsonNode tree, TypeId id) {
        var found = new ArrayList<JsonNode>();
        PartTree.replace(type, tree, (part, inner, _, _) -> {
            if (id(part, inner).filter(id::equals).isPresent()) {
                found.add(inner);
            }
            return inner;
        });
        return found.stream().findFirst();
    }

    static Optional<TypeId> id(ValueDefinition part, JsonNode tree) {
        return Optional.ofNullable(tree.get(PartTree.ID))
                .filter(JsonNode::isString)
                .flatMap(id -> TypeId.parse(id.getStringValue()))
                .filter(id -> id.prefix().equals(part.partPrefix()));
    }
}
