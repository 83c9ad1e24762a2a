package org.linernotes.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.linernotes.entry.Entry;
import org.linernotes.entry.HeadFollower;
import org.linernotes.entry.WorkState;

/** Keeps reviews on the heads of their entries. */
@Singleton
class OpenReviews implements HeadFollower {
    private final ReviewRows reviews;

    OpenReviews(ReviewRows reviews) {
        this.reviews = reviews;
    }

    /** An open review moves along, its approvals stay with the old revision; an approved item is over, a draft begins. */
    @Override
    public WorkState follow(Entry entry, UUID revisionId, String contentHash) {
        return switch (entry.work()) {
            case CLEAN, DRAFT -> WorkState.DRAFT;
            case CHANGES_REQUESTED -> WorkState.CHANGES_REQUESTED;
            case IN_REVIEW -> {
                reviews.moveItem(entry.id(), revisionId, contentHash);
                yield WorkState.IN_REVIEW;
            }
            case APPROVED -> {
                reviews.setState(List.of(entry.id()), ItemState.SUPERSEDED);
                yield WorkState.DRAFT;
            }
        };
    }
}
