package org.linernotes.live;

import java.util.UUID;

/** Keeps entries that point to one in a field, such as the songs of a topic. */
public record TargetFilter(String field, UUID target) {}
