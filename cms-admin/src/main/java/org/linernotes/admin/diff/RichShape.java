package org.linernotes.admin.diff;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a text with structure is beside its words: blocks, links, quotations, emphasis. */
final class RichShape {
    private static final String WORDS = "text";

    private RichShape() {}

    static @Nullable Object of(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isArray()) {
            var items = new ArrayList<@Nullable Object>();
            node.values().forEach(item -> items.add(of(item)));
            return items;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> members = new TreeMap<>();
            node.entries().forEach(entry -> {
                if (!entry.getKey().equals(WORDS)) {
                    members.put(entry.getKey(), of(entry.getValue()));
                }
            });
            return members;
        }
        return node.getValue();
    }
}
