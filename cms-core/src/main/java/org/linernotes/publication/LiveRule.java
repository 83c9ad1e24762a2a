package org.linernotes.publication;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linernotes.problem.Problem;

/** What must hold among the live entries of one type, at every instant; asked when the intervals are written. */
public interface LiveRule {
    /** The content type it is about. */
    String type();

    /**
     * Every problem of every member, the others of the type as they are or will be.
     *
     * <p>What two commands could break together without seeing each other is held by a {@link NamedLocks named lock}.
     */
    List<Problem> problems(Collection<UUID> members);

    /** The same, in words that fit what the command does. */
    default List<Problem> problems(Collection<UUID> members, ChangeKind kind) {
        return problems(members);
    }
}
