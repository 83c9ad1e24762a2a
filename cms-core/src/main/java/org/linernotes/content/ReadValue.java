package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One value as it was read.
 *
 * @param tree its canonical form; null: it is left out
 * @param value what the record's component takes
 */
record ReadValue(@Nullable JsonNode tree, @Nullable Object value) {
    static final ReadValue ABSENT = new ReadValue(null, null);
}
