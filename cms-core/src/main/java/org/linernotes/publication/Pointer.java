package org.linernotes.publication;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A publication points to an entry, once or several times. */
@Introspected
record Pointer(UUID publicationId, UUID targetId, String targetType, boolean required) {}
