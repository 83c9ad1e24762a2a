package org.linernotes.review;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.linernotes.publication.Approvals;

/** Tells publishing what reviews decided. */
@Singleton
class RevisionApprovals implements Approvals {
    private final CaseRows cases;
    private final ApprovalsNeeded needed;
    private final ReviewRows reviews;

    RevisionApprovals(CaseRows cases, ApprovalsNeeded needed, ReviewRows reviews) {
        this.cases = cases;
        this.needed = needed;
        this.reviews = reviews;
    }

    @Override
    public Map<UUID, Integer> lacking(Collection<UUID> revisionIds) {
        var asked = needed.now();
        return cases.findRevisionApprovals(revisionIds).stream()
                .filter(revision -> !revision.wasLive() && revision.approvals() < asked.by(revision.type()))
                .collect(toMap(
                        RevisionApproval::revisionId, revision -> asked.by(revision.type()) - revision.approvals()));
    }

    @Override
    public void fulfil(Collection<UUID> revisionIds) {
        reviews.fulfil(revisionIds);
    }
}
