package org.linernotes.review;

import java.util.UUID;
import org.linernotes.content.Violation;

/** What is wrong with the head of an entry. */
record Finding(UUID entryId, Violation violation) {}
