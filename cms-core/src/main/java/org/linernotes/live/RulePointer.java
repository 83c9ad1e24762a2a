package org.linernotes.live;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A reference of a song to whom a topic's rule names. */
@Introspected
record RulePointer(UUID songId, UUID topicId, String field, String role, UUID targetId) {}
