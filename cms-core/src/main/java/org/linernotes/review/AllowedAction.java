package org.linernotes.review;

import java.util.List;
import java.util.UUID;

/**
 * Whether a person may do something with an entry.
 *
 * @param reasons why not, each a sentence; empty: they may
 * @param whoCan other people who may, at most ten
 */
public record AllowedAction(EntryAction action, List<String> reasons, List<UUID> whoCan) {
    public AllowedAction {
        reasons = List.copyOf(reasons);
        whoCan = List.copyOf(whoCan);
    }

    public boolean allowed() {
        return reasons.isEmpty();
    }
}
