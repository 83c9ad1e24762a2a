package org.linernotes.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that readers, caches and other programs learn of at an instant.
 *
 * @param kind such as {@code ENTRY_PUBLISHED}
 * @param publicationId whose boundary it is, if it is one
 * @param tags what it makes stale: {@code song:<id>}, {@code refs:<id>}, {@code type:song}
 * @param dueAt RFC 3339; when it becomes true for readers
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OutboxMessage(
        String kind,
        UUID entryId,
        String entryType,
        @Nullable UUID publicationId,
        Set<String> tags,
        String dueAt) {
    public OutboxMessage {
        tags = Set.copyOf(tags);
    }
}
