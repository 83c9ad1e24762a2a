package org.linernotes.admin.entry;

import java.util.List;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.admin.review.SubmittedReview;

/** The review that an entry is in, with what else is in it. */
public record EntryReview(ReviewRow review, List<EntryLabel> others) {
    public EntryReview {
        others = List.copyOf(others);
    }

    /** Where all of it is shown. */
    public String path() {
        return SubmittedReview.path(review.id());
    }
}
