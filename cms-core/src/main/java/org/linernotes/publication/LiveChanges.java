package org.linernotes.publication;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import org.linernotes.problem.Problem;

/** Carries out a change of what readers see, in the one order that concurrent commands can rely on. */
@Singleton
class LiveChanges {
    private final ChangePreparation preparation;
    private final JdbcOperations database;
    private final ChangeRecords records;
    private final Publications publications;

    LiveChanges(
            ChangePreparation preparation, JdbcOperations database, ChangeRecords records, Publications publications) {
        this.preparation = preparation;
        this.database = database;
        this.records = records;
        this.publications = publications;
    }

    /**
     * Works in the command's transaction.
     *
     * @throws org.linernotes.problem.ProblemException with every problem of every member
     */
    PublishedEntries carryOut(LiveChange change) {
        var prepared = preparation.prepare(change);
        prepared.requireNoProblems();
        requireSamePlan(change, prepared);
        if (!prepared.isUnchanged()) {
            checkConstraints();
            records.write(change, prepared);
        }
        return new PublishedEntries(publications.ofEntries(change.entryIds()), prepared.isUnchanged());
    }

    /**
     * The last line of defence: what the checks know as a sentence, the database knows as a rule.
     *
     * <p>Whether what was moved or taken back still lies ahead is asked later, as the transaction commits.
     */
    private void checkConstraints() {
        database.prepareStatement(
                "SET CONSTRAINTS publication_slug_free, external_id_free, chart_key_free, required_target_is_live IMMEDIATE",
                statement -> statement.execute());
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
}
