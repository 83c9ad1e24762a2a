package org.linernotes.admin.review;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.UUID;
import org.linernotes.admin.session.Form;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.review.DecisionRequest;

/** A decision as a form sends it: each item with the revision and the hash of what was shown. */
record DecisionForm(UUID reviewId, Form form) {
    DecisionRequest request() {
        var items = items();
        return new DecisionRequest(
                reviewId,
                items.stream().map(Item::revision).toList(),
                form.text("text").isBlank() ? null : form.text("text"),
                items.stream().collect(toMap(item -> item.revision().entryId(), Item::hash, (first, _) -> first)));
    }

    /** One alone, or all that are ticked. */
    private List<Item> items() {
        var sent = form.fields().containsKey("only")
                ? form.fields().get("only")
                : form.fields().getOrDefault("item", List.of());
        if (sent == null || sent.isEmpty()) {
            throw new Problem.Invalid("COUNT", "items", "Tick what you decide on.").asException();
        }
        return sent.stream().map(Item::of).toList();
    }

    private record Item(RevisionRef revision, String hash) {
        static Item of(String value) {
            var parts = value.split(" ", 3);
            try {
                return new Item(new RevisionRef(UUID.fromString(parts[0]), UUID.fromString(parts[1])), parts[2]);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw new Problem.Invalid(
                                "MALFORMED", "items", "This form is out of date; reload the page and try again.")
                        .asException();
            }
        }
    }
}
