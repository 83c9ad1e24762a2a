package org.linernotes.live;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Where an entry stands in the list of one parent. */
@Introspected
record ParentPosition(UUID parentId, UUID entryId, int position) {}
