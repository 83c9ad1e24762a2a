package org.linernotes.admin.entry;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * Another entry of a review, as far as the review of it is not over.
 *
 * @param needs whether it requires the entry
 */
@Introspected
record OtherItem(UUID id, boolean needs) {}
