package org.linernotes.graphql.delivery;

import io.micronaut.json.tree.JsonNode;
import org.linernotes.content.RichProfile;

/** A rich text of an entry, before it is known which of its mentions are live. */
record DeliveredText(RichProfile profile, JsonNode tree) {}
