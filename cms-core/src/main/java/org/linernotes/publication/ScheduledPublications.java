package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.linernotes.problem.Problem;

/** Finds what is scheduled, for the commands that change it. */
@Singleton
class ScheduledPublications {
    private final Publications publications;

    ScheduledPublications(Publications publications) {
        this.publications = publications;
    }

    UUID entryOf(UUID publicationId) {
        return publications
                .find(publicationId)
                .map(Publication::entryId)
                .orElseThrow(() ->
                        new Problem.NotFound("What was scheduled is gone; look at the entry again.").asException());
    }
}
