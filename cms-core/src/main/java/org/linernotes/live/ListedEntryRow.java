package org.linernotes.live;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry with its place in the list of one parent. */
@Introspected
record ListedEntryRow(
        UUID parentId,
        long rank,
        String words,
        UUID entryId,
        String type,
        @Nullable String slug,
        String title,
        String sortTitle,
        @TypeDef(type = DataType.JSON) JsonNode content,
        Instant contentChangedAt,
        Instant publishedAt) {
    Listed<LiveEntry> listed() {
        return new Listed<>(
                new Place(rank, words, entryId),
                new LiveEntry(entryId, type, slug, title, sortTitle, content, contentChangedAt, publishedAt));
    }
}
