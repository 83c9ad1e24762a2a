package org.linernotes.review;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * What readers see of an entry, as far as it decides what may be done.
 *
 * @param headWasLive whether readers see or saw the head
 */
@Introspected
record Standing(UUID entryId, boolean live, boolean scheduled, boolean withheld, boolean headWasLive) {}
