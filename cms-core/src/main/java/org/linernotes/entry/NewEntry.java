package org.linernotes.entry;

import io.micronaut.json.tree.JsonNode;

/**
 * An entry to be created.
 *
 * @param clientId how other entries of the same request refer to it, as {@code new:<client id>}
 * @param type the name of its content type
 */
public record NewEntry(String clientId, String type, JsonNode content) {}
