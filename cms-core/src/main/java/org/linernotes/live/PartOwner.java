package org.linernotes.live;

import java.util.UUID;

/** The entry that has a part. */
record PartOwner(UUID partId, UUID entryId) {}
