package org.linernotes.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The content of a revision as JSON text. */
@MappedEntity("revision")
record StoredContent(@Id UUID id, UUID entryId, String type, String content, String contentHash) {}
