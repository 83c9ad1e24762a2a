package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * An entry that names another one.
 *
 * @param field the path of the field in which it does
 * @param total how many entries of its type do so in that field
 */
@MappedEntity("entry")
record UsageRow(@Id UUID id, String type, String field, long total) {}
