package org.linernotes.database;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.stream.Stream;
import org.linernotes.problem.ProblemException;

/** Whether this node can be sent work: the database answers, and every kind of work gets a connection to it. */
@Singleton
public class Readiness {
    private final ReadTransaction reads;

    Readiness(ReadTransaction reads) {
        this.reads = reads;
    }

    public boolean isReady() {
        try {
            Instant _ = reads.live(at -> at);
            return !reads.hasDrafts()
                    || Stream.of(OwnerPool.SESSIONS, OwnerPool.DRAFTS, OwnerPool.COMMANDS)
                            .allMatch(pool -> pool.during(() -> reads.drafts(() -> true)));
        } catch (DatabaseFailure | ProblemException failure) {
            return false;
        }
    }
}
