package org.linernotes.live;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry with its place in the list of one parent. */
record ListedEntryRow(
        UUID parentId,
        long rank,
        String words,
        UUID entryId,
        String type,
        @Nullable String slug,
        String title,
        String sortTitle,
        JsonNode content,
        Instant contentChangedAt,
        Instant publishedAt) {
    Listed<LiveEntry> listed() {
        return new Listed<>(
                new Place(rank, words, entryId),
                new LiveEntry(entryId, type, slug, title, sortTitle, content, contentChangedAt, publishedAt));
    }
}
