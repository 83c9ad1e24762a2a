package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;

/**
 * A well-formed content: what a revision holds.
 *
 * @param tree the canonical form: sorted keys, no nulls, empties or defaults
 * @param hash SHA-256 of the canonical bytes, 64 hexadecimal digits
 * @param value the record it stands for, an instance of the type's record
 */
public record Content(ContentTypeDefinition type, JsonNode tree, String hash, Object value) {}
