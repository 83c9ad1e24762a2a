package org.linernotes.retention;

import jakarta.inject.Singleton;
import java.util.function.ToIntBiFunction;
import org.linernotes.database.CommandTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what is older than its table's rule allows: in small sets, on one node at a time, and waiting for nobody. */
@Singleton
class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int SET = 500;
    /** What is left waits for the next turn. */
    private static final int SETS_A_TURN = 200;

    private final CommandTransaction transactions;
    private final SweptRows rows;

    Sweeper(CommandTransaction transactions, SweptRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    /** Answers how many rows went; none while another node sweeps. */
    int sweep() {
        var total = 0;
        for (var rule : RetentionRules.ALL) {
            var sweep = rule.sweep();
            total += sweep == null ? 0 : sweep(rule.table(), sweep);
        }
        return total;
    }

    private int sweep(String table, ToIntBiFunction<SweptRows, Integer> sweep) {
        var total = 0;
        var sets = 0;
        int swept;
        do {
            swept = transactions.execute(() -> rows.lock() ? sweep.applyAsInt(rows, SET) : 0);
            total += swept;
            sets++;
        } while (swept == SET && sets < SETS_A_TURN);
        if (total > 0) {
            LOG.debug("{} rows of {} were too old.", total, table);
        }
        return total;
    }
}
