package org.linernotes.publication;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** An entry that is a part of another one, as a fact is of a song. */
@Introspected
record Part(UUID id, String type) {}
