package org.linernotes.review;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** Somebody's last revision of an entry since what was live last. */
@Introspected
record Contribution(UUID entryId, UUID authorId, int number) {}
