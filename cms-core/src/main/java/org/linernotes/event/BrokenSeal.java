package org.linernotes.event;

import java.util.UUID;

/**
 * Where the journal's chain breaks first.
 *
 * @param sealedAs the place in the chain that does not hold what was sealed there
 * @param sequence of the row that was found instead
 */
public record BrokenSeal(long sealedAs, long sequence, UUID journalId) {}
