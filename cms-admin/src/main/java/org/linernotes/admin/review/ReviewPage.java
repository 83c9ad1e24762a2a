package org.linernotes.admin.review;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;
import org.linernotes.admin.action.ProblemView;
import org.linernotes.admin.session.Form;
import org.linernotes.review.ItemState;

/** A whole review, to be read and decided on. */
public record ReviewPage(
        Session session, SubmittedReview review, List<ShownItem> items, List<ReviewEvent> events, Outcome outcome) {
    public ReviewPage {
        items = List.copyOf(items);
        events = List.copyOf(events);
    }

    /** What became of the decision before this page, if there was one. */
    public record Outcome(@Nullable Done done, List<ProblemView> problems, Form typed) {
        public Outcome {
            problems = List.copyOf(problems);
        }

        public static Outcome of(String done) {
            return new Outcome(Done.of(done).orElse(null), List.of(), Form.EMPTY);
        }
    }

    public String title() {
        return items.size() == 1
                ? "Review of " + items.getFirst().label().title()
                : "Review of " + items.size() + " entries";
    }

    public boolean mayApprove() {
        return items.stream().anyMatch(ShownItem::mayApprove);
    }

    public boolean mayDecide() {
        return items.stream().anyMatch(ShownItem::mayDecide);
    }

    /** Ticked from the beginning, or as it was in a decision that was refused. */
    public boolean isTicked(ShownItem item) {
        return outcome.problems().isEmpty()
                ? item.mayApprove()
                : outcome.typed().fields().getOrDefault("item", List.of()).contains(item.value());
    }

    /** What the viewer can do next where there is nothing to decide: an entry that is approved, or the first one. */
    public ShownItem next() {
        return items.stream()
                .filter(item -> item.state() == ItemState.APPROVED)
                .findFirst()
                .orElse(items.getFirst());
    }

    /** The title of the entry that an event is about; empty where there is only one. */
    public String about(ReviewEvent event) {
        return items.size() == 1 ? "" : titles().getOrDefault(event.entryId(), "");
    }

    private Map<UUID, String> titles() {
        return items.stream()
                .collect(toMap(item -> item.label().uuid(), item -> item.label().title()));
    }
}
