package org.linernotes.live;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** The entry that has a part. */
@Introspected
record PartOwner(UUID partId, UUID entryId) {}
