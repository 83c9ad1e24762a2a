package org.linernotes.admin.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.TypeId;

/** Who submitted a review, when and to whom. */
@MappedEntity("review")
public record SubmittedReview(
        @Id UUID id,
        String submittedByName,
        Instant submittedAt,
        @Nullable String reviewerName,
        @Nullable String note) {
    /** Where the review whose id that is is shown. */
    public static String path(UUID reviewId) {
        return "/admin/reviews/" + new TypeId("review", reviewId);
    }

    public String path() {
        return path(id);
    }
}
