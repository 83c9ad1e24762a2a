package org.linernotes.graphql.management;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a command did, by ids alone: what is kept for a repeat, and what the answer is read by. */
@Serdeable
record Outcome(List<UUID> entries, @Nullable UUID review, boolean unchanged) {
    Outcome {
        entries = List.copyOf(entries);
    }

    static Outcome ofEntries(List<UUID> entries) {
        return new Outcome(entries, null, false);
    }

    static Outcome ofEntry(UUID entry) {
        return ofEntries(List.of(entry));
    }

    static Outcome ofReview(UUID review) {
        return new Outcome(List.of(), review, false);
    }
}
