package org.linernotes.live;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** When what readers see of an entry ends. */
@Introspected
record EntryEnd(UUID entryId, Instant liveUntil) {}
