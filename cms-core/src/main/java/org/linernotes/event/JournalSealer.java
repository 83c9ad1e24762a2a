package org.linernotes.event;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.linernotes.database.CommandTransaction;

/**
 * Chains the journal's rows once they are committed.
 *
 * <p>Rows become visible in another order than they are numbered, so the chain has an order of its own. Any number of nodes
 * may seal; one at a time does.
 */
@Singleton
class JournalSealer {
    private static final int BATCH = 1_000;

    private final CommandTransaction transactions;
    private final JournalChain chain;
    private final JsonMapper json;

    JournalSealer(CommandTransaction transactions, JournalChain chain, JsonMapper json) {
        this.transactions = transactions;
        this.chain = chain;
        this.json = json;
    }

    /** Seals what is committed and answers how many rows that were; none if another node is at it. */
    int seal() {
        var total = 0;
        int sealed;
        do {
            sealed = transactions.execute(this::sealBatch);
            total += sealed;
        } while (sealed == BATCH);
        return total;
    }

    private int sealBatch() {
        if (!chain.lock()) {
            return 0;
        }
        var seals = new ArrayList<Seal>();
        var last = chain.findLast().orElse(Seal.NONE);
        for (var row : chain.findUnsealed(BATCH)) {
            last = last.following(row);
            seals.add(last);
        }
        return seals.isEmpty() ? 0 : chain.seal(text(seals));
    }

    private String text(List<Seal> seals) {
        try {
            return json.writeValueAsString(seals);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
