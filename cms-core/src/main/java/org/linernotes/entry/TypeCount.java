package org.linernotes.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How many entries a content type has. */
@MappedEntity("entry")
public record TypeCount(@Id String type, long entries) {}
