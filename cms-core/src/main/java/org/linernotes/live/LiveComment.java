package org.linernotes.live;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reader's comment as other readers see it: nothing of its sender but the name and place given. */
@MappedEntity("comment")
public record LiveComment(
        @Id UUID id,
        UUID entryId,
        @Nullable UUID parentId,
        String authorName,
        @Nullable String authorPlace,
        String body,
        boolean featured,
        Instant postedAt) {}
