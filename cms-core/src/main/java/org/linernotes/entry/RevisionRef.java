package org.linernotes.entry;

import java.util.UUID;

/** The revision of an entry that a decision is about. */
public record RevisionRef(UUID entryId, UUID revisionId) {}
