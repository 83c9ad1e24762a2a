package org.linernotes.comment;

import jakarta.inject.Singleton;
import org.linernotes.database.ReadTransaction;
import org.linernotes.event.IdempotencyKeys;

/** What readers and moderators use of one node in tests. */
@Singleton
public record ModerationTools(
        ReportComment reportComment,
        DecideComments decideComments,
        UndoDecisions undoDecisions,
        ModerationQueue queue,
        ReadTransaction reads,
        IdempotencyKeys keys) {}
