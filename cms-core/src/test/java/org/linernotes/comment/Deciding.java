package org.linernotes.comment;

import jakarta.inject.Singleton;

/** What moderators do in tests. */
@Singleton
record Deciding(DecideComments decideComments, UndoDecisions undoDecisions, CommentReferences references) {}
