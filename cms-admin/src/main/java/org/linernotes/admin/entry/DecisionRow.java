package org.linernotes.admin.entry;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody decided on a revision in a review. */
@Introspected
public record DecisionRow(
        UUID id,
        String kind,
        String decidedByName,
        Instant decidedAt,
        int revisionNumber,
        @Nullable String text,
        @Nullable String voidedBecause) {
    /** Such as {@code approved revision 3}. */
    public String words() {
        return switch (kind) {
            case "APPROVE" -> "approved revision " + revisionNumber;
            case "REQUEST_CHANGES" -> "requested changes of revision " + revisionNumber;
            default -> "remarked on revision " + revisionNumber;
        };
    }
}
