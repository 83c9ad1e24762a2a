package org.linernotes.graphql.management;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.schema.JsonValues;

/** What a command did, by ids alone: what is kept for a repeat, and what the answer is read by. */
record Outcome(List<UUID> entries, @Nullable UUID review, boolean unchanged) {
    private static final String ENTRIES = "entries";
    private static final String REVIEW = "review";
    private static final String UNCHANGED = "unchanged";

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

    static Outcome of(JsonNode json) {
        var entries = StreamSupport.stream(member(json, ENTRIES).values().spliterator(), false)
                .map(id -> UUID.fromString(id.getStringValue()))
                .toList();
        var review = member(json, REVIEW).getStringValue();
        return new Outcome(
                entries,
                review.isEmpty() ? null : UUID.fromString(review),
                member(json, UNCHANGED).getBooleanValue());
    }

    private static JsonNode member(JsonNode json, String name) {
        return Objects.requireNonNull(json.get(name));
    }

    JsonNode json() {
        return JsonValues.of(
                Map.of(ENTRIES, entries, REVIEW, review == null ? "" : review.toString(), UNCHANGED, unchanged));
    }
}
