package org.linernotes.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** The rows of publications to be, in the form that {@link PublicationRows} sends. */
sealed interface PublicationRow {
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Changed(
            String id,
            String liveFrom,
            @Nullable String liveUntil,
            @Nullable String expiresAt,
            @Nullable String endedBy,
            String contentChangedAt)
            implements PublicationRow {
        static Changed of(Interval interval) {
            return new Changed(
                    interval.id().toString(),
                    interval.liveFrom().toString(),
                    text(interval.liveUntil()),
                    text(interval.expiresAt()),
                    text(interval.endedBy()),
                    interval.contentChangedAt().toString());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Added(
            String id,
            String entryId,
            String type,
            String revisionId,
            @Nullable String slug,
            String title,
            String sortTitle,
            String sortKey,
            boolean unlisted,
            JsonNode content,
            String contentChangedAt,
            String liveFrom,
            @Nullable String liveUntil,
            @Nullable String expiresAt,
            @Nullable String endedBy,
            @Nullable String publishedBy)
            implements PublicationRow {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Listed(String id, String sortKey, boolean unlisted) implements PublicationRow {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Pointing(
            String publicationId,
            String field,
            int position,
            @Nullable String role,
            String targetId,
            boolean required,
            boolean part)
            implements PublicationRow {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Holding(
            String publicationId,
            String field,
            int item,
            @Nullable String text,
            @Nullable Long whole,
            @Nullable String day)
            implements PublicationRow {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Containing(String publicationId, String partId, String kind) implements PublicationRow {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Called(String publicationId, String scheme, String value, boolean oneEntry) implements PublicationRow {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Ranked(
            String publicationId,
            String field,
            boolean descending,
            String scope,
            @Nullable Long within,
            long rank) implements PublicationRow {}

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Found(String publicationId, String title, String names, String texts, String projectedAs)
            implements PublicationRow {}

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
