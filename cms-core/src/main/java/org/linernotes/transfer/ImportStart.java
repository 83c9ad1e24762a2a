package org.linernotes.transfer;

import jakarta.inject.Singleton;
import org.linernotes.account.Actor;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.SessionLocks;
import org.linernotes.problem.Problem;

/** Begins imports, one at a time on a database, whatever node they run on. */
@Singleton
class ImportStart {
    private final SessionLocks locks;
    private final ImportRunRows rows;
    private final CommandTransaction transactions;

    ImportStart(SessionLocks locks, ImportRunRows rows, CommandTransaction transactions) {
        this.locks = locks;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Refused while another import runs. */
    RunningImport begin(Actor actor, ImportRequest request) {
        var lock = locks.tryTake(RunningImport.LOCK)
                .orElseThrow(() -> new Problem.WrongState("Another import is running; begin when it has ended.", null)
                        .asException());
        try {
            var id = transactions.execute(() -> {
                rows.interruptOthers();
                return rows.insert(request.chart(), request.fileNames(), request.publish(), actor.id());
            });
            return new RunningImport(rows, transactions, lock, id);
        } catch (RuntimeException problem) {
            lock.close();
            throw problem;
        }
    }
}
