package org.linernotes.graphql.management;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A revision as it is stored; {@code content} is JSON text. */
@MappedEntity("revision")
record Revision(
        @Id UUID id,
        UUID entryId,
        String type,
        int number,
        Kind kind,
        @Nullable UUID baseRevisionId,
        String content,
        String contentHash,
        UUID authorId,
        Instant createdAt) {
    /** How a revision came to be. */
    enum Kind {
        SAVE,
        RESTORE,
        MERGE,
        IMPORT
    }
}
