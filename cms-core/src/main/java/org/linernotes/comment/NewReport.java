package org.linernotes.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader reports about a comment. */
public record NewReport(
        UUID commentId, Reason reason, @Nullable String text, String clientMutationId, Origin origin) {

    /** Why the comment should not be there. */
    public enum Reason {
        SPAM,
        ABUSE,
        OFF_TOPIC,
        PERSONAL_DATA,
        ILLEGAL,
        OTHER
    }
}
