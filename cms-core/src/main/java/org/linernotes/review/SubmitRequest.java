package org.linernotes.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.RevisionRef;

/**
 * Heads that shall be reviewed together.
 *
 * @param reviewerId whom the submitter asks; anybody else who may approve still can
 */
public record SubmitRequest(
        List<RevisionRef> items,
        @Nullable String note,
        @Nullable UUID reviewerId,
        @Nullable Instant dueAt) {
    public SubmitRequest {
        items = List.copyOf(items);
    }

    public static SubmitRequest of(RevisionRef... items) {
        return new SubmitRequest(List.of(items), null, null, null);
    }
}
