package org.linernotes.admin.entry;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** An entry that was withdrawn from a review and has not changed since. */
@Introspected
record WithdrawnItem(UUID reviewId, UUID id) {}
