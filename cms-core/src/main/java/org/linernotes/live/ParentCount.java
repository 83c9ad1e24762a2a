package org.linernotes.live;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** How long the list of one parent is. */
@Introspected
record ParentCount(UUID parentId, int total) {}
