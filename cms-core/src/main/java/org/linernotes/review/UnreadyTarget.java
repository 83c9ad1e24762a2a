package org.linernotes.review;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** An entry that is neither live nor scheduled, nor on its way there. */
@Introspected
record UnreadyTarget(UUID id, String title) {}
