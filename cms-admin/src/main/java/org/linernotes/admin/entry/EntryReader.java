package org.linernotes.admin.entry;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linernotes.entry.EntryList;
import org.linernotes.entry.StoredContents;
import org.linernotes.problem.Problem;
import org.linernotes.publication.Publications;

/** Reads an entry for its page. */
@Singleton
class EntryReader {
    /** One more than are shown, to know whether there are more. */
    static final int REVISIONS = 9;

    private final EntryList entryList;
    private final StoredContents contents;
    private final Parts parts;
    private final Usages usages;
    private final EntryReviews reviews;
    private final Publications publications;
    private final RevisionSummaries revisions;

    EntryReader(
            EntryList entryList,
            StoredContents contents,
            Parts parts,
            Usages usages,
            EntryReviews reviews,
            Publications publications,
            RevisionSummaries revisions) {
        this.entryList = entryList;
        this.contents = contents;
        this.parts = parts;
        this.usages = usages;
        this.reviews = reviews;
        this.publications = publications;
        this.revisions = revisions;
    }

    EntryContext read(UUID id) {
        var summary =
                entryList.find(id).orElseThrow(() -> new Problem.NotFound("There is no such entry.").asException());
        var content = Objects.requireNonNull(contents.heads(Set.of(id)).get(id));
        var found = parts.find(content, id);
        return new EntryContext(
                summary,
                content,
                found,
                usages.find(id, found),
                reviewing(id),
                publications.ofEntries(Set.of(id)),
                new EntryContext.Revisions(
                        revisions.before(id, Integer.MAX_VALUE, REVISIONS),
                        revisions.liveNumber(id).orElse(null)));
    }

    private EntryContext.Reviewing reviewing(UUID id) {
        return reviews.current(id)
                .map(review -> new EntryContext.Reviewing(
                        review, reviews.others(review.id(), id), reviews.decisions(review.id(), id)))
                .orElse(EntryContext.Reviewing.NONE);
    }
}
