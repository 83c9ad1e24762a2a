package org.linernotes.publication;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linernotes.database.RunAgain;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Locks what a command changes and what that requires, then takes the command's instant. */
@Singleton
class EntryHolds {
    private final EntryLocks locks;
    private final PublicationRows publications;

    EntryHolds(EntryLocks locks, PublicationRows publications) {
        this.locks = locks;
        this.publications = publications;
    }

    /** Waits for the locks; {@code required} is what the members will require besides what they require already. */
    Hold take(List<UUID> memberIds, Collection<UUID> required) {
        var targets = new HashSet<>(required);
        targets.addAll(required(publications.findPointers(memberIds)));
        locks.lock(memberIds, targets);
        var locked = new HashSet<>(targets);
        locked.addAll(memberIds);
        var members = locks.takeInstant(memberIds, locked).stream().collect(toMap(LockedEntry::id, identity()));
        requireAll(memberIds, members.keySet());
        var pointers = publications.findPointers(memberIds);
        if (!locked.containsAll(required(pointers))) {
            throw new RunAgain("requirements changed before they were locked", Duration.ZERO);
        }
        return new Hold(members, pointers);
    }

    private static Set<UUID> required(List<Pointer> pointers) {
        return pointers.stream()
                .filter(Pointer::required)
                .map(Pointer::targetId)
                .collect(toSet());
    }

    private static void requireAll(List<UUID> memberIds, Set<UUID> found) {
        var missing = memberIds.stream()
                .filter(id -> !found.contains(id))
                .map(_ -> new Problem.NotFound("One of the entries does not exist."))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(missing);
        }
    }
}
