package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/**
 * Gives the parts of a content their ids.
 *
 * <p>A part that says none, and equals one that the head has, is that one: content that is sent again without ids is
 * still the same content.
 */
final class PartIds {
    static final String NEW = "new:";

    private static final String QUOTE_ID = "quoteId";

    private final Content content;
    private final Iterator<UUID> fresh;
    private final Map<String, Deque<String>> known = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    private final Set<UUID> given = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private PartIds(Content content, Iterator<UUID> fresh) {
        this.content = content;
        this.fresh = fresh;
    }

    /**
     * The content's tree with an id for each part.
     *
     * @param head null: the content is the entry's first
     * @param fresh an id for each part that has none
     * @throws ProblemException if a part stands in the content twice, or a text marks words of a part that does not exist
     */
    static JsonNode complete(Content content, @Nullable Content head, Iterator<UUID> fresh) {
        var ids = new PartIds(content, fresh);
        PartTree.replace(content.type(), content.tree(), ids::noteGiven);
        if (head != null) {
            PartTree.replace(head.type(), head.tree(), ids::noteKnown);
        }
        var tree = ids.resolveMarks(PartTree.replace(content.type(), content.tree(), ids::identify));
        if (!ids.problems.isEmpty()) {
            throw new ProblemException(ids.problems);
        }
        return tree;
    }

    private JsonNode noteGiven(ValueDefinition part, JsonNode tree, String name, String path) {
        var id = ContentParts.id(part, tree);
        if (id.isPresent() && !given.add(id.get().uuid())) {
            problems.add(new Problem.Invalid(
                    "DUPLICATE_PART",
                    path + ".id",
                    "Another part of this content has the same id; leave this one's out."));
        }
        return tree;
    }

    private JsonNode noteKnown(ValueDefinition part, JsonNode tree, String name, String path) {
        ContentParts.id(part, tree)
                .filter(id -> !given.contains(id.uuid()))
                .ifPresent(id -> known.computeIfAbsent(likeness(part, tree, name), _ -> new ArrayDeque<>())
                        .add(id.toString()));
        return tree;
    }

    private JsonNode identify(ValueDefinition part, JsonNode tree, String name, String path) {
        if (ContentParts.id(part, tree).isPresent()) {
            return tree;
        }
        var same = known.get(likeness(part, tree, name));
        var id = same == null || same.isEmpty()
                ? new TypeId(Objects.requireNonNull(part.partPrefix()), fresh.next()).toString()
                : same.remove();
        name(tree)
                .filter(called -> named.put(called, id) != null)
                .ifPresent(called -> problems.add(new Problem.Invalid(
                        "DUPLICATE_PART",
                        path + ".id",
                        "%s is the name of two parts.".formatted(Quoted.text(called)))));
        return PartTree.with(tree, PartTree.ID, id);
    }

    /** What two parts have in common if they are the same but for their ids, and those of the parts inside them. */
    private static String likeness(ValueDefinition part, JsonNode tree, String name) {
        var bare = PartTree.replace(part, tree, (_, inner, _, _) -> PartTree.without(inner, PartTree.ID));
        return name + ' ' + ContentJson.print(sorted(PartTree.without(bare, PartTree.ID)));
    }

    /** The database keeps its own order of keys. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            return JsonNode.createArrayNode(
                    ContentWalk.items(node).stream().map(PartIds::sorted).toList());
        } else if (!node.isObject()) {
            return node;
        }
        var members = new TreeMap<String, JsonNode>();
        node.entries().forEach(entry -> members.put(entry.getKey(), sorted(entry.getValue())));
        return JsonNode.createObjectNode(members);
    }

    private static Optional<String> name(JsonNode tree) {
        return Optional.ofNullable(tree.get(PartTree.ID))
                .filter(JsonNode::isString)
                .map(JsonNode::getStringValue)
                .filter(id -> id.startsWith(NEW));
    }

    /** Rich texts of the content itself call parts by the names that are ids now. */
    private JsonNode resolveMarks(JsonNode tree) {
        var members = new TreeMap<String, JsonNode>();
        tree.entries().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        for (var field : content.type().fields()) {
            if (field.type() instanceof FieldType.Rich) {
                members.computeIfPresent(field.name(), (path, text) -> marked(text, path));
            }
        }
        return JsonNode.createObjectNode(members);
    }

    private JsonNode marked(JsonNode node, String path) {
        if (node.isArray()) {
            return JsonNode.createArrayNode(ContentWalk.items(node).stream()
                    .map(item -> marked(item, path))
                    .toList());
        } else if (!node.isObject()) {
            return node;
        }
        var members = new TreeMap<String, JsonNode>();
        node.entries().forEach(entry -> members.put(entry.getKey(), marked(entry.getValue(), path)));
        members.computeIfPresent(QUOTE_ID, (_, id) -> resolved(id, path));
        return JsonNode.createObjectNode(members);
    }

    private JsonNode resolved(JsonNode id, String path) {
        if (!id.isString() || !id.getStringValue().startsWith(NEW)) {
            return id;
        }
        var part = named.get(id.getStringValue());
        if (part == null) {
            problems.add(new Problem.Invalid(
                    "UNKNOWN_PART",
                    path,
                    "This text marks words of %s, which is not there.".formatted(Quoted.text(id.getStringValue()))));
            return id;
        }
        return JsonNode.createStringNode(part);
    }
}
