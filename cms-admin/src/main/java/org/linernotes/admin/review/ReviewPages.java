package org.linernotes.admin.review;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.account.Session;
import org.linernotes.admin.content.CheckGroup;
import org.linernotes.admin.content.ContentView;
import org.linernotes.admin.content.ContentViews;
import org.linernotes.admin.diff.Changes;
import org.linernotes.content.Content;
import org.linernotes.content.Violation;
import org.linernotes.entry.StoredContents;
import org.linernotes.problem.Problem;
import org.linernotes.review.AllowedAction;
import org.linernotes.review.AllowedActions;
import org.linernotes.review.EntryAction;
import org.linernotes.review.HeadChecks;
import org.linernotes.review.ItemState;

/** Puts the page of a review together, by as many statements for a hundred items as for one. */
@Singleton
class ReviewPages {
    private static final int EVENTS = 30;

    private final SubmittedReviews reviews;
    private final ReviewHistory history;
    private final StoredContents contents;
    private final ContentViews views;
    private final AllowedActions allowedActions;
    private final HeadChecks checks;

    ReviewPages(
            SubmittedReviews reviews,
            ReviewHistory history,
            StoredContents contents,
            ContentViews views,
            AllowedActions allowedActions,
            HeadChecks checks) {
        this.reviews = reviews;
        this.history = history;
        this.contents = contents;
        this.views = views;
        this.allowedActions = allowedActions;
        this.checks = checks;
    }

    ReviewPage page(Session session, UUID id, ReviewPage.Outcome outcome) {
        var review = reviews.find(id).orElseThrow(() -> new Problem.NotFound("There is no such review.").asException());
        var items = reviews.items(id);
        var entryIds = items.stream().map(ReviewedItem::entryId).collect(toSet());
        var revisions = contents.revisions(
                items.stream().flatMap(ReviewPages::revisions).collect(toSet()));
        var view = views.of(entryIds, revisions.values().toArray(Content[]::new));
        var allowed = allowedActions.of(session.actor(), entryIds);
        var found = checks.check(pending(items, revisions));
        var events = history.of(entryIds, EVENTS);
        return new ReviewPage(
                session,
                review,
                items.stream()
                        .map(item -> shown(
                                item,
                                revisions,
                                view,
                                found.getOrDefault(item.entryId(), List.of()),
                                allowed.getOrDefault(item.entryId(), List.of())))
                        .toList(),
                distinct(events),
                outcome);
    }

    private static Stream<UUID> revisions(ReviewedItem item) {
        return Stream.of(item.revisionId(), item.seenRevisionId()).filter(Objects::nonNull);
    }

    /** What is still on its way, by entry. */
    private static Map<UUID, Content> pending(List<ReviewedItem> items, Map<UUID, Content> revisions) {
        return items.stream()
                .filter(item -> ShownItem.isPending(item.state()))
                .collect(
                        toMap(ReviewedItem::entryId, item -> Objects.requireNonNull(revisions.get(item.revisionId()))));
    }

    private static ShownItem shown(
            ReviewedItem item,
            Map<UUID, Content> revisions,
            ContentView view,
            List<Violation> violations,
            List<AllowedAction> allowed) {
        var content = Objects.requireNonNull(revisions.get(item.revisionId()));
        var seen = item.seenRevisionId() == null ? null : revisions.get(item.seenRevisionId());
        var label = Objects.requireNonNull(view.labels().get(item.entryId()));
        return new ShownItem(
                label,
                "%s %s %s".formatted(item.entryId(), item.revisionId(), item.contentHash()),
                item.state(),
                item.number(),
                item.seenNumber(),
                item.seen(),
                seen == null ? List.of() : Changes.between(seen, content, view),
                view.groups(content, Set.of()),
                CheckGroup.of(label.path() + "/edit", violations),
                refusals(item.state(), allowed),
                item.nextReviewId() == null ? null : SubmittedReview.path(item.nextReviewId()));
    }

    /** What is over cannot be decided; what is approved can still be sent back. */
    private static List<String> refusals(ItemState state, List<AllowedAction> allowed) {
        var action = switch (state) {
            case OPEN -> EntryAction.APPROVE;
            case APPROVED -> EntryAction.REQUEST_CHANGES;
            case CHANGES_REQUESTED, WITHDRAWN, SUPERSEDED, DONE -> null;
        };
        return action == null
                ? List.of("There is nothing to decide about it here any more; open it to go on.")
                : allowed.stream()
                        .filter(each -> each.action() == action)
                        .flatMap(each -> each.reasons().stream())
                        .toList();
    }

    /** A submission of several entries is told once. */
    private static List<ReviewEvent> distinct(List<ReviewEvent> events) {
        return List.copyOf(events.stream()
                .collect(toMap(
                        event -> List.of(
                                event.kind(),
                                event.byName(),
                                event.at(),
                                event.kind().equals("SUBMITTED") ? "" : event.entryId()),
                        event -> event,
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values());
    }
}
