package org.linernotes.review;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** An address that another entry has, and the next one that is free. */
@Introspected
record TakenSlug(UUID entryId, String slug, String ownerTitle, String freeSlug) {}
