package org.linernotes.review;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Somebody's approval of an entry's head. */
@Introspected
record Approval(UUID entryId, UUID decidedBy) {}
