package org.linernotes.admin.entry;

import java.util.List;
import org.linernotes.admin.reference.EntryLabel;

/** The review that an entry is in, with what was said so far and what else is in it. */
public record EntryReview(ReviewRow review, List<DecisionRow> decisions, List<EntryLabel> others) {
    public EntryReview {
        decisions = List.copyOf(decisions);
        others = List.copyOf(others);
    }
}
