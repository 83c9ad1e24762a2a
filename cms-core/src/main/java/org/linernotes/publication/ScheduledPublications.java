package org.linernotes.publication;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;

/** Finds what is scheduled, for the commands that change it. */
@Singleton
class ScheduledPublications {
    private final Publications publications;

    ScheduledPublications(Publications publications) {
        this.publications = publications;
    }

    ByEntry byEntry(Collection<UUID> publicationIds) {
        var ids = Set.copyOf(publicationIds);
        var found = publications.findByIds(ids);
        if (found.size() < ids.size()) {
            throw new Problem.NotFound("What was scheduled is gone; look at the entry again.").asException();
        }
        return new ByEntry(found.stream().collect(toMap(Publication::entryId, one -> one, ScheduledPublications::two)));
    }

    private static Publication two(Publication one, Publication other) {
        throw new Problem.Invalid(
                        "TWICE",
                        null,
                        "“%s” is scheduled twice; move or cancel one of the two at a time.".formatted(other.title()),
                        other.entryId())
                .asException();
    }

    /** One publication of each of some entries. */
    record ByEntry(Map<UUID, Publication> publications) {
        ByEntry {
            publications = Map.copyOf(publications);
        }

        UUID of(UUID entryId) {
            return Objects.requireNonNull(publications.get(entryId)).id();
        }

        int size() {
            return publications.size();
        }

        List<UUID> entryIds() {
            return List.copyOf(publications.keySet());
        }

        List<RevisionRef> revisions() {
            return publications.values().stream()
                    .map(publication -> new RevisionRef(publication.entryId(), publication.revisionId()))
                    .toList();
        }
    }
}
