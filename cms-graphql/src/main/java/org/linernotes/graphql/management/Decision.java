package org.linernotes.graphql.management;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody decided on a revision. */
@Introspected
record Decision(
        UUID id,
        UUID reviewId,
        UUID revisionId,
        Kind kind,
        UUID decidedBy,
        Instant decidedAt,
        @Nullable String text,
        @Nullable String voidedBecause) {
    /** Kinds of decisions. */
    enum Kind {
        APPROVE,
        REQUEST_CHANGES,
        COMMENT
    }
}
