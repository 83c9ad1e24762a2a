package org.linernotes.live;

import java.util.UUID;

/** A reference of a song to whom a topic's rule names. */
record RulePointer(UUID songId, UUID topicId, String field, String role, UUID targetId) {}
