package org.linernotes.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.Entry;

/**
 * An entry with everything that decides what may be done with it.
 *
 * @param item by which it is in a review that is not over; null: it is in none
 * @param contributions since what was live last
 * @param approvers who approved the head
 * @param needed how many approvals entries of its type need
 */
record ReviewCase(
        Entry entry,
        Standing standing,
        @Nullable ReviewItem item,
        List<Contribution> contributions,
        Set<UUID> approvers,
        int needed) {
    ReviewCase {
        contributions = List.copyOf(contributions);
        approvers = Set.copyOf(approvers);
    }

    /** How many approvals the head lacks; what was live stays approved. */
    int lacking() {
        return standing.headWasLive() ? 0 : Math.max(0, needed - approvers.size());
    }

    /** Everybody of whom policies ask more than their roles. */
    Set<UUID> involved() {
        var people = new HashSet<>(approvers);
        people.add(entry.createdBy());
        contributions.forEach(contribution -> people.add(contribution.authorId()));
        if (item != null) {
            people.add(item.submittedBy());
        }
        return people;
    }

    boolean isIn(ItemState state) {
        return item != null && item.state() == state;
    }

    boolean isIn(UUID reviewId) {
        return item != null && item.reviewId().equals(reviewId);
    }

    Optional<Contribution> contributionOf(UUID person) {
        return contributions.stream()
                .filter(contribution -> contribution.authorId().equals(person))
                .findFirst();
    }
}
