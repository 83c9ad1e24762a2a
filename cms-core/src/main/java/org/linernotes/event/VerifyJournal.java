package org.linernotes.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Recomputes the journal's chain of hashes, to show that no row was altered, removed or slipped in. */
@Singleton
public class VerifyJournal {
    private static final int BATCH = 1_000;

    private final JournalChain chain;

    VerifyJournal(JournalChain chain) {
        this.chain = chain;
    }

    /** Names the first row that is not what was sealed; empty: the chain is whole. */
    public Optional<BrokenSeal> execute() {
        var last = Seal.NONE;
        List<SealedRow> rows;
        do {
            rows = chain.findSealed(last.sealedAs(), BATCH);
            for (var row : rows) {
                var expected = last.following(row);
                if (!isWhole(row, expected)) {
                    return Optional.of(new BrokenSeal(expected.sealedAs(), row.sequence(), row.id()));
                }
                last = expected;
            }
        } while (rows.size() == BATCH);
        return Optional.empty();
    }

    private static boolean isWhole(SealedRow row, Seal expected) {
        return row.detailsMatch()
                && Long.valueOf(expected.sealedAs()).equals(row.sealedAs())
                && expected.hash().equals(row.hash());
    }
}
