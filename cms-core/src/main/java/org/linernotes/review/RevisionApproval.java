package org.linernotes.review;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** How often a revision was approved; {@code wasLive} if readers saw it, which keeps it approved. */
@Introspected
record RevisionApproval(UUID revisionId, String type, int approvals, boolean wasLive) {}
