package org.linernotes.entry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as commands see it.
 *
 * @param work of the head at this moment: clean as soon as it has been live
 * @param lastNumber the highest of its revisions', which is not the head's once a newer draft was discarded
 * @param commandedAt the instant of the last command, which the next one's follows
 */
@MappedEntity("entry")
public record Entry(
        @Id UUID id,
        String type,
        EntryState state,
        WorkState work,
        String title,
        @Nullable String slug,
        UUID headRevisionId,
        int headNumber,
        int lastNumber,
        String headHash,
        UUID createdBy,
        Instant commandedAt) {
    public RevisionRef head() {
        return new RevisionRef(id, headRevisionId);
    }
}
