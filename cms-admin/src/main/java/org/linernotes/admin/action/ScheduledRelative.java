package org.linernotes.admin.action;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * Something scheduled that belongs to something else scheduled.
 *
 * @param together whether one command gave both their instant
 */
@MappedEntity("publication")
public record ScheduledRelative(@Id UUID id, UUID entryId, boolean together) {}
