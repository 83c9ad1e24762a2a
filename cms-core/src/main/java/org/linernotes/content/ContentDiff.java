package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changed between two trees, path by path; a rich text or a list of another length is one change. */
public final class ContentDiff {
    private final List<Change> changes = new ArrayList<>();

    private ContentDiff() {}

    /**
     * One difference.
     *
     * @param before null: it was not there
     * @param after null: it is gone
     */
    public record Change(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    public static List<Change> between(JsonNode before, JsonNode after) {
        var diff = new ContentDiff();
        diff.compare("", before, after);
        return List.copyOf(diff.changes);
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (isRecord(before) && isRecord(after)) {
            var names = new TreeSet<String>();
            Objects.requireNonNull(before).entries().forEach(entry -> names.add(entry.getKey()));
            Objects.requireNonNull(after).entries().forEach(entry -> names.add(entry.getKey()));
            names.forEach(
                    name -> compare(path.isEmpty() ? name : path + "." + name, before.get(name), after.get(name)));
        } else if (areLists(before, after)) {
            compareItems(
                    path,
                    ContentWalk.items(Objects.requireNonNull(before)),
                    ContentWalk.items(Objects.requireNonNull(after)));
        } else {
            changes.add(new Change(path, before, after));
        }
    }

    private void compareItems(String path, List<JsonNode> before, List<JsonNode> after) {
        for (var i = 0; i < before.size(); i++) {
            compare("%s[%d]".formatted(path, i), before.get(i), after.get(i));
        }
    }

    private static boolean isRecord(@Nullable JsonNode node) {
        return node != null && node.isObject() && !isDocument(node);
    }

    private static boolean isDocument(JsonNode node) {
        var type = node.get("type");
        return type != null && type.isString() && type.getStringValue().equals("doc");
    }

    private static boolean areLists(@Nullable JsonNode before, @Nullable JsonNode after) {
        return before != null && after != null && before.isArray() && after.isArray() && before.size() == after.size();
    }
}
