package org.linernotes.graphql.delivery;

import io.micronaut.json.tree.JsonNode;

/** A value inside an entry's content: one credit, one citation. */
public record ContentObject(JsonNode tree) {}
