package org.linernotes.graphql.management;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A value that differs between two contents; null stands for nothing. */
record FieldChange(
        String path, @Nullable JsonNode before, @Nullable JsonNode after) {
    /** Every difference, at the deepest path where both sides still are objects or lists of one length. */
    static List<FieldChange> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        var changes = new ArrayList<FieldChange>();
        collect("", before, after, changes);
        return changes;
    }

    private static void collect(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, List<FieldChange> changes) {
        if (before != null && after != null && before.isObject() && after.isObject()) {
            var left = members(before);
            var right = members(after);
            var names = new TreeSet<>(left.keySet());
            names.addAll(right.keySet());
            names.forEach(name ->
                    collect(path.isEmpty() ? name : path + "." + name, left.get(name), right.get(name), changes));
        } else if (before != null
                && after != null
                && before.isArray()
                && after.isArray()
                && before.size() == after.size()) {
            for (var i = 0; i < before.size(); i++) {
                collect(path + "[" + i + "]", before.get(i), after.get(i), changes);
            }
        } else if (before == null ? after != null : !before.equals(after)) {
            changes.add(new FieldChange(path, before, after));
        }
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        return StreamSupport.stream(object.entries().spliterator(), false)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
