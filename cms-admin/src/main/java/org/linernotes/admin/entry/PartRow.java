package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** An entry that cannot be live without another one. */
@MappedEntity("entry")
record PartRow(@Id UUID id, String type, long total) {}
