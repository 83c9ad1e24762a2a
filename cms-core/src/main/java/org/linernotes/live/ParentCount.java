package org.linernotes.live;

import java.util.UUID;

/** How long the list of one parent is. */
record ParentCount(UUID parentId, int total) {}
