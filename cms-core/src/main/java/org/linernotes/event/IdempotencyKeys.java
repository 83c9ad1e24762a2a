package org.linernotes.event;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.linernotes.account.Actor;
import org.linernotes.database.CommandTransaction;
import org.linernotes.problem.Problem;

/** Answers a repeated request as it was answered first, for 24 hours and for each account by itself. */
@Singleton
public class IdempotencyKeys {
    private final CommandTransaction transactions;
    private final IdempotencyKeyRows rows;

    IdempotencyKeys(CommandTransaction transactions, IdempotencyKeyRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    /**
     * Runs the command and keeps its answer in one transaction, or gives the answer of the first time.
     *
     * <p>Of two equal requests at once the second waits. The problems of a refused command must pass through: they roll
     * back whatever it did, nothing is kept, and the repeat tries again.
     *
     * @param command opens no transaction of its own, or joins; answers JSON
     * @return the JSON, as the database writes it if it is a repeat
     */
    public String execute(Actor actor, IdempotencyKey key, Supplier<String> command) {
        return transactions.execute(() -> {
            rows.lock(actor.id(), key.key());
            return rows.find(actor.id(), key.key(), key.requestHash())
                    .map(IdempotencyKeys::requireSame)
                    .orElseGet(() -> run(actor, key, command));
        });
    }

    private static String requireSame(KeptAnswer kept) {
        if (!kept.sameRequest()) {
            throw new Problem.Invalid(
                            "KEY_USED",
                            "clientMutationId",
                            "You used this client mutation id for another request; choose a new one.")
                    .asException();
        }
        return kept.answer();
    }

    private String run(Actor actor, IdempotencyKey key, Supplier<String> command) {
        var answer = command.get();
        rows.keep(actor.id(), key.key(), key.requestHash(), answer);
        return answer;
    }
}
