package org.linernotes.entry;

import java.util.UUID;

/** An entry's head after a command; {@code unchanged} if the content was the head's already, so no revision was made. */
public record SavedEntry(UUID entryId, UUID revisionId, int number, boolean unchanged) {
    public RevisionRef head() {
        return new RevisionRef(entryId, revisionId);
    }
}
