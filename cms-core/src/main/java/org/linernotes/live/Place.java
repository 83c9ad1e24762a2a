package org.linernotes.live;

import java.util.UUID;

/**
 * Where an item stands in a list: lists are ordered by rank, then words, then id, and a page begins or ends at a place.
 *
 * @param rank what a number or an instant decides; 0 where words decide alone
 */
public record Place(long rank, String words, UUID id) {}
