package org.linernotes.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reader's report that no decision has settled.
 *
 * @param revisionId the text that the reader saw
 */
@MappedEntity("comment_report")
public record OpenReport(
        @Id UUID id,
        UUID commentId,
        NewReport.Reason reason,
        @Nullable String text,
        UUID revisionId,
        Instant reportedAt) {}
