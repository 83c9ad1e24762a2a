package org.linernotes.live;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened on a day, with the entry it follows from. */
record AnniversaryRow(
        String origin,
        String happened,
        @Nullable String charts,
        UUID entryId,
        String type,
        @Nullable String slug,
        String title,
        String sortTitle,
        JsonNode content,
        Instant contentChangedAt,
        Instant publishedAt) {
    Anniversary anniversary() {
        return new Anniversary(
                EventOrigin.valueOf(origin),
                LocalDate.parse(happened),
                new LiveEntry(entryId, type, slug, title, sortTitle, content, contentChangedAt, publishedAt),
                charts);
    }
}
