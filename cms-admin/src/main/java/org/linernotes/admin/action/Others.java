package org.linernotes.admin.action;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linernotes.admin.reference.EntryLabel;

/**
 * The entries that a step could take along.
 *
 * @param relatives that have something that readers do not see
 * @param scheduled what belongs to what is scheduled next
 * @param reviewed what is in the same review
 * @param dependents what is live or scheduled and requires the entry
 * @param targets what the entry requires
 */
public record Others(
        List<Relative> relatives,
        List<ScheduledRelative> scheduled,
        List<Reviewed> reviewed,
        List<UUID> dependents,
        Set<UUID> targets,
        Map<UUID, EntryLabel> labels) {
    public Others {
        relatives = List.copyOf(relatives);
        scheduled = List.copyOf(scheduled);
        reviewed = List.copyOf(reviewed);
        dependents = List.copyOf(dependents);
        targets = Set.copyOf(targets);
    }

    /**
     * Another entry of the same review.
     *
     * @param needs whether it requires the entry
     */
    public record Reviewed(UUID id, boolean needs) {}
}
