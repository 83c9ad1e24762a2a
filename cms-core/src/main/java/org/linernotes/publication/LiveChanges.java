package org.linernotes.publication;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;
import org.linernotes.problem.Problem;

/** Carries out a change of what readers see, in the one order that concurrent commands can rely on. */
@Singleton
class LiveChanges {
    private final ChangePreparation preparation;
    private final JdbcOperations database;
    private final ChangeRecords records;
    private final EntryLocks entries;
    private final Publications publications;

    LiveChanges(
            ChangePreparation preparation,
            JdbcOperations database,
            ChangeRecords records,
            EntryLocks entries,
            Publications publications) {
        this.preparation = preparation;
        this.database = database;
        this.records = records;
        this.entries = entries;
        this.publications = publications;
    }

    /**
     * Works in the command's transaction.
     *
     * @return what is live and what is to come of the entries
     * @throws org.linernotes.problem.ProblemException with every problem of every member
     */
    List<Publication> carryOut(LiveChange change) {
        var prepared = preparation.prepare(change);
        prepared.requireNoProblems();
        requireSamePlan(change, prepared);
        checkConstraints();
        records.write(change, prepared);
        requireStillAhead(change);
        return publications.ofEntries(change.entryIds());
    }

    /** The last line of defence: what the checks know as a sentence, the database knows as a rule. */
    private void checkConstraints() {
        database.prepareStatement("SET CONSTRAINTS ALL IMMEDIATE", statement -> statement.execute());
    }

    private static void requireSamePlan(LiveChange change, PreparedChange prepared) {
        if (change.planHash() != null && !change.planHash().equals(Effects.hash(prepared))) {
            throw new Problem.Blocked(
                            "MOVED",
                            null,
                            "What this would do has changed since you looked; look at the plan again.",
                            null)
                    .asException();
        }
    }

    private void requireStillAhead(LiveChange change) {
        if (change.at() != null && !entries.isStillAhead(change.at().toString())) {
            throw new Problem.Invalid("INSTANT", "at", "The instant has passed meanwhile; choose a later one.")
                    .asException();
        }
    }
}
