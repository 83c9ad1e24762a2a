package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.TreeMap;
import org.linernotes.content.ContentJson;
import org.linernotes.content.RecordDefinition;
import org.linernotes.problem.ProblemException;

/**
 * What a record holds and its form has no input for: it is sent along unseen.
 *
 * @param json the whole; empty: nothing
 * @param unknown the part of it that today's type does not know, to be shown; empty: nothing
 */
public record Kept(String json, String unknown) {
    static Kept of(RecordDefinition definition, String json) {
        return of(List.of(definition), json);
    }

    static Kept of(List<? extends RecordDefinition> definitions, String json) {
        return new Kept(json, json.isEmpty() ? "" : unknown(definitions, json));
    }

    private static String unknown(List<? extends RecordDefinition> definitions, String json) {
        try {
            var unknown = new TreeMap<String, JsonNode>();
            for (var entry : ContentJson.parse(json).entries()) {
                if (definitions.stream()
                        .allMatch(definition -> definition.field(entry.getKey()).isEmpty())) {
                    unknown.put(entry.getKey(), entry.getValue());
                }
            }
            return unknown.isEmpty() ? "" : ContentJson.print(JsonNode.createObjectNode(unknown));
        } catch (ProblemException | IllegalStateException _) {
            return json;
        }
    }
}
