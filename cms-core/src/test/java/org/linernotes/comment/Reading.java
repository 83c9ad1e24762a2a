package org.linernotes.comment;

import jakarta.inject.Singleton;
import org.linernotes.database.TestConnections;
import org.linernotes.testing.StatementCounter;

/** What moderators read in tests, and how it was read. */
@Singleton
record Reading(ModerationQueue queue, StatementCounter counter, TestConnections connections) {}
