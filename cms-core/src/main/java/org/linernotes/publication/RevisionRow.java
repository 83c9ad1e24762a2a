package org.linernotes.publication;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A revision as it is stored, with the id that its publication will have. */
@MappedEntity("revision")
record RevisionRow(@Id UUID id, UUID publicationId, UUID entryId, String type, String content, String contentHash) {}
