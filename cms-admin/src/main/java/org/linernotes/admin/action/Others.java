package org.linernotes.admin.action;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linernotes.admin.reference.EntryLabel;

/**
 * The entries that a step could take along.
 *
 * @param related whose drafts belong to the same work: parts of its page, and what it requires
 * @param reviewed what is in the same review
 * @param dependents what is live and requires the entry
 */
public record Others(List<UUID> related, List<UUID> reviewed, List<UUID> dependents, Map<UUID, EntryLabel> labels) {
    public Others {
        related = List.copyOf(related);
        reviewed = List.copyOf(reviewed);
        dependents = List.copyOf(dependents);
    }
}
