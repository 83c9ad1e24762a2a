package org.linernotes.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** A change whose intervals are written and checked, but neither recorded nor committed. */
record PreparedChange(
        Hold hold, Map<UUID, RevisionToPublish> revisions, List<TimelineChange> changes, List<Problem> problems) {
    PreparedChange {
        revisions = Map.copyOf(revisions);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    void requireNoProblems() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** Whether everything was so already. */
    boolean isUnchanged() {
        return changes.isEmpty();
    }

    Stream<Interval> touched() {
        return changes.stream().flatMap(change -> change.touched().stream());
    }
}
