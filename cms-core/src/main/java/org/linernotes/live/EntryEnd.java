package org.linernotes.live;

import java.time.Instant;
import java.util.UUID;

/** When what readers see of an entry ends. */
record EntryEnd(UUID entryId, Instant liveUntil) {}
