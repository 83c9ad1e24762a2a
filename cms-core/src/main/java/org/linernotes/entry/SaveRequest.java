package org.linernotes.entry;

import io.micronaut.json.tree.JsonNode;
import java.util.UUID;

/** What an entry's content shall be, and the revision that whoever wrote it had before their eyes. */
public record SaveRequest(UUID entryId, UUID baseRevisionId, JsonNode content) {}
