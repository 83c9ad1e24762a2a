package org.linernotes.entry;

import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What could stand in a field.
 *
 * @param value null: there is nothing yet that it could be made of
 * @param remark what whoever asked for it should know, as a sentence; null: nothing
 */
public record Proposed(@Nullable JsonNode value, @Nullable String remark) {
    static final Proposed NOTHING = new Proposed(null, null);

    static Proposed fit(JsonNode value) {
        return new Proposed(value, null);
    }

    static Proposed missing(String sentence) {
        return new Proposed(null, sentence);
    }
}
