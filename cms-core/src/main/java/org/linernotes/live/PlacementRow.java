package org.linernotes.live;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A placement for a page.
 *
 * @param rank how close to the page it is; the lower the closer
 * @param at the instant of the view
 * @param liveUntil when its publication ends; null: nobody knows
 */
record PlacementRow(
        UUID pageId,
        int rank,
        Instant at,
        JsonNode content,
        @Nullable Instant liveUntil) {
    PlacementRow on(UUID page, int rank) {
        return new PlacementRow(page, rank, at, content, liveUntil);
    }
}
