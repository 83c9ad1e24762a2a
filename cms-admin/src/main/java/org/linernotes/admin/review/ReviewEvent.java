package org.linernotes.admin.review;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did or said on the way of an entry to its readers.
 *
 * @param number of the revision that it was about; null: of the submission as a whole
 * @param voidedBecause why it counts no more
 */
@Introspected
public record ReviewEvent(
        UUID entryId,
        String kind,
        String byName,
        Instant at,
        @Nullable Integer number,
        @Nullable String text,
        @Nullable String voidedBecause) {
    /** Such as {@code approved revision 3}. */
    public String words() {
        var what = number == null ? "it" : "revision " + number;
        return switch (kind) {
            case "SUBMITTED" -> "submitted it for review";
            case "APPROVE" -> "approved " + what;
            case "REQUEST_CHANGES" -> "requested changes of " + what;
            case "REVIEW_WITHDRAWN" -> "withdrew " + what + " from review";
            case "DRAFT_DISCARDED" -> "discarded the newer draft, back to " + what;
            case "ENTRY_TRASHED" -> "moved it to the trash";
            case "ENTRY_BROUGHT_BACK" -> "brought it back from the trash";
            case "UNPUBLISHED" -> "unpublished it";
            case "TAKEN_DOWN" -> "took it down";
            case "TAKE_DOWN_LIFTED" -> "showed it again";
            default -> "remarked on " + what;
        };
    }
}
