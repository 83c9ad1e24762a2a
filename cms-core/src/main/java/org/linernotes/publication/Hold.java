package org.linernotes.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linernotes.problem.Problem;

/**
 * What a command holds for itself.
 *
 * @param members the entries that it changes
 * @param pointers to whom their publications point
 */
record Hold(Map<UUID, LockedEntry> members, List<Pointer> pointers) {
    Hold {
        members = Map.copyOf(members);
        pointers = List.copyOf(pointers);
    }

    /** The command's instant, the same for each member. */
    Instant at() {
        return only().commandedAt();
    }

    /** The member, where a command has one. */
    LockedEntry only() {
        return members.values().iterator().next();
    }

    LockedEntry member(UUID entryId) {
        return Objects.requireNonNull(members.get(entryId));
    }

    void requireActive(UUID entryId) {
        var entry = member(entryId);
        if (!entry.isActive()) {
            throw new Problem.WrongState(
                            "“%s” is archived or in the trash; bring it back first.".formatted(entry.title()), entryId)
                    .asException();
        }
    }
}
