package org.linernotes.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that crawlers are told of.
 *
 * @param changedAt when it changed last, or a fact about it
 */
public record SitemapEntry(
        UUID entryId, String type, @Nullable String slug, Instant changedAt) {}
