package org.linernotes.suggestion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.comment.Origin;

/**
 * What a reader tells the editors.
 *
 * @param targetId the entry on whose page the reader is
 * @param factId the fact that is meant, if it is one
 */
public record NewSuggestion(
        UUID targetId,
        @Nullable UUID factId,
        Kind kind,
        String body,
        @Nullable String sourceUrl,
        Sender sender,
        String clientMutationId,
        Origin origin) {
    /** What the reader means. */
    public enum Kind {
        NEW_FACT,
        CORRECTION,
        BROKEN_LINK,
        OTHER
    }

    /** Who the reader is, as far as they say. */
    public record Sender(
            @Nullable String name,
            @Nullable String place,
            @Nullable String email) {}
}
