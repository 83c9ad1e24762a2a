package org.linernotes.live;

import java.util.UUID;

/** Where an entry stands in the list of one parent. */
record ParentPosition(UUID parentId, UUID entryId, int position) {}
