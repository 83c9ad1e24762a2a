package org.linernotes.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentPart;
import org.linernotes.content.ContentReference;
import org.linernotes.content.Projection;
import org.linernotes.content.WordForms;
import org.linernotes.content.Words;

/** The rows of drafts in the form that {@link DraftRows} sends. */
sealed interface DraftRow {
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Revised(
            String entryId,
            String revisionId,
            int number,
            String type,
            String title,
            String sortTitle,
            @Nullable String slug,
            JsonNode content,
            String contentHash)
            implements DraftRow {
        static Revised of(Draft draft) {
            var projection = draft.projection();
            return new Revised(
                    draft.entryId().toString(),
                    draft.revisionId().toString(),
                    draft.number(),
                    draft.content().type().name(),
                    projection.title(),
                    projection.sortTitle(),
                    projection.slug(),
                    draft.content().tree(),
                    draft.content().hash());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Worded(String entryId, String sortKey, String nameKey, String title, String names, String projectedAs)
            implements DraftRow {
        static Worded of(UUID entryId, Projection projection, String projectedAs) {
            var text = projection.searchText();
            var address = projection.slug() == null ? "" : projection.slug().replace('/', ' ');
            return new Worded(
                    entryId.toString(),
                    projection.listing().sortKey(),
                    nameKey(projection.title()),
                    text.titleWords(),
                    text.nameWords() + " " + String.join(" ", WordForms.listed(address)),
                    projectedAs);
        }

        /** Titles with nothing to see are not all namesakes of each other. */
        private static String nameKey(String title) {
            var joined = Words.joined(title);
            return joined.isEmpty() ? title : joined;
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Referring(
            String entryId,
            String field,
            int position,
            @Nullable String role,
            String targetId,
            boolean required) implements DraftRow {
        static Referring of(Draft draft, ContentReference reference) {
            return new Referring(
                    draft.entryId().toString(),
                    reference.field(),
                    reference.position(),
                    reference.role(),
                    reference.target().toString(),
                    reference.required());
        }
    }

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Containing(String partId, String kind, String entryId) implements DraftRow {
        static Containing of(Draft draft, ContentPart part) {
            return new Containing(
                    part.id().toString(), part.kind(), draft.entryId().toString());
        }
    }
}
