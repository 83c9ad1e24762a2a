package org.linernotes.live;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as readers may see it.
 *
 * @param slug null: the type has no address of its own
 * @param contentChangedAt when its words changed, not when it was published again
 * @param publishedAt when readers first saw it
 */
public record LiveEntry(
        UUID entryId,
        String type,
        @Nullable String slug,
        String title,
        String sortTitle,
        JsonNode content,
        Instant contentChangedAt,
        Instant publishedAt) {}
