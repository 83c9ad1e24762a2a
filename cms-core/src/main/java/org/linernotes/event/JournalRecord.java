package org.linernotes.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a command did.
 *
 * @param kind in the past tense, such as {@code PUBLISHED}
 * @param details ids and choices, never names or texts
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record JournalRecord(
        String kind, @Nullable UUID entryId, @Nullable UUID revisionId, Map<String, String> details) {
    public JournalRecord {
        details = Map.copyOf(details);
    }
}
