package org.linernotes.admin.entry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linernotes.admin.review.ReviewHistory;
import org.linernotes.entry.EntryList;
import org.linernotes.entry.EntrySummary;
import org.linernotes.entry.StoredContents;
import org.linernotes.problem.Problem;
import org.linernotes.publication.Publication;
import org.linernotes.publication.Publications;

/** Reads an entry for its page. */
@Singleton
class EntryReader {
    /** One more than are shown, to know whether there are more. */
    static final int REVISIONS = 9;

    private static final int EVENTS = 20;

    private final EntryList entryList;
    private final StoredContents contents;
    private final Parts parts;
    private final Usages usages;
    private final EntryReviews reviews;
    private final Publications publications;
    private final RevisionSummaries revisions;
    private final RelativeRows relatives;
    private final ReviewHistory history;

    EntryReader(
            EntryList entryList,
            StoredContents contents,
            Parts parts,
            Usages usages,
            EntryReviews reviews,
            Publications publications,
            RevisionSummaries revisions,
            RelativeRows relatives,
            ReviewHistory history) {
        this.entryList = entryList;
        this.contents = contents;
        this.parts = parts;
        this.usages = usages;
        this.reviews = reviews;
        this.publications = publications;
        this.revisions = revisions;
        this.relatives = relatives;
        this.history = history;
    }

    EntryContext read(UUID id) {
        var summary =
                entryList.find(id).orElseThrow(() -> new Problem.NotFound("There is no such entry.").asException());
        var content = Objects.requireNonNull(contents.heads(Set.of(id)).get(id));
        var found = parts.find(content, id);
        var coming = publications.ofEntries(Set.of(id));
        return new EntryContext(
                summary,
                content,
                found,
                usages.find(id, found),
                kindred(id, found, summary, coming),
                reviewing(id),
                coming,
                new EntryContext.Revisions(
                        revisions.before(id, Integer.MAX_VALUE, REVISIONS),
                        revisions.headNumber(id).orElseThrow(),
                        revisions.liveNumber(id).orElse(null)));
    }

    private EntryContext.Kindred kindred(
            UUID id, List<PartRow> found, EntrySummary summary, List<Publication> publications) {
        return new EntryContext.Kindred(
                relatives.of(id, found.stream().map(PartRow::id).toList()).stream()
                        .map(RelativeRow::relative)
                        .toList(),
                publications.stream()
                        .filter(publication -> publication.liveFrom().equals(summary.scheduledAt()))
                        .findFirst()
                        .map(next -> relatives.ofScheduled(next.id()))
                        .orElse(List.of()));
    }

    private EntryContext.Reviewing reviewing(UUID id) {
        var review = reviews.current(id).orElse(null);
        return new EntryContext.Reviewing(
                review,
                review == null ? List.of() : reviews.others(review.id(), id),
                history.of(Set.of(id), EVENTS),
                review == null ? reviews.withdrawn(id) : List.of());
    }
}
