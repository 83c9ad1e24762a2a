package org.linernotes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.database.CommandTransaction;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class JournalIT {
    @Inject
    Journal journal;

    @Inject
    JournalSealer sealer;

    @Inject
    VerifyJournal verifyJournal;

    @Inject
    JournalChain chain;

    @Inject
    CommandTransaction transactions;

    @Inject
    JdbcOperations database;

    @Inject
    AccountSamples samples;

    @Test
    void committedRowsAreChainedOnceAndVerify() {
        write("FIRST", "SECOND", "THIRD");

        assertThat(sealer.seal()).isGreaterThanOrEqualTo(3);
        assertThat(sealer.seal()).isZero();
        assertThat(chain.findUnsealed(10)).isEmpty();
        assertThat(verifyJournal.execute()).isEmpty();
    }

    @Test
    void manySealersMakeOneChain() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var sealing = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(number -> nodes.submit(() -> {
                        write("ROW_" + number, "ROW_AGAIN_" + number);
                        return sealer.seal();
                    }))
                    .toList();
            for (var sealed : sealing) {
                sealed.get();
            }
        }
        sealer.seal();

        assertThat(chain.findUnsealed(10)).isEmpty();
        assertThat(verifyJournal.execute()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET kind = 'TAMPERED' WHERE sequence = ?",
                "UPDATE journal SET at = at + INTERVAL '1 microsecond' WHERE sequence = ?",
                "UPDATE journal SET actor_id = NULL WHERE sequence = ?",
                "UPDATE journal SET entry_id = gen_random_uuid() WHERE sequence = ?",
                "UPDATE journal SET details = '{\"choice\": \"REMOVE\"}' WHERE sequence = ?",
                "UPDATE journal SET hash = sha256('') WHERE sequence = ?",
                "UPDATE journal SET details = '{}' WHERE sequence = ?"
            })
    void anAlteredRowIsNamed(String tampering) {
        write("BEFORE", "ALTERED", "AFTER");
        sealer.seal();
        var altered = sequenceOf("ALTERED");

        assertThat(verifyAfter(tampering, altered))
                .hasValueSatisfying(broken -> assertThat(broken.sequence()).isEqualTo(altered));
        assertThat(verifyJournal.execute()).isEmpty();
    }

    @Test
    void aRemovedRowLeavesAHoleThatIsNamed() {
        write("BEFORE", "REMOVED", "AFTER");
        sealer.seal();

        assertThat(verifyAfter("DELETE FROM journal WHERE sequence = ?", sequenceOf("REMOVED")))
                .hasValueSatisfying(broken -> assertThat(broken.sequence()).isEqualTo(sequenceOf("AFTER")));
    }

    @Test
    void detailsCanBeErasedWithTheirSalt() {
        write("BEFORE", "ERASED", "AFTER");
        sealer.seal();

        assertThat(verifyAfter("UPDATE journal SET details = '{}', salt = '' WHERE sequence = ?", sequenceOf("ERASED")))
                .isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesChanges() {
        write("KEPT");

        assertThatThrownBy(() -> transactions.execute(
                        () -> update("UPDATE journal SET kind = 'CHANGED' WHERE sequence = ?", sequenceOf("KEPT"))))
                .hasMessageContaining("nothing was changed");
        assertThatThrownBy(() -> transactions.execute(
                        () -> update("DELETE FROM journal WHERE sequence = ?", sequenceOf("KEPT"))))
                .hasMessageContaining("nothing was changed");
    }

    private void write(String... kinds) {
        var actor =
                new Actor(samples.account(Role.EDITOR).id(), "Ana", java.util.Set.of(Role.EDITOR), Actor.Kind.PERSON);
        var records = java.util.Arrays.stream(kinds)
                .map(kind -> new JournalRecord(kind, UUID.randomUUID(), null, Map.of("choice", "KEEP")))
                .toList();
        transactions.execute(() -> {
            journal.write(actor, Instant.now().truncatedTo(ChronoUnit.MICROS), records);
            return records;
        });
    }

    /** Verifies what a superuser would have made of the journal, and takes it back. */
    private Optional<BrokenSeal> verifyAfter(String tampering, long sequence) {
        var found = new AtomicReference<Optional<BrokenSeal>>(Optional.empty());
        var takeBack = new IllegalStateException("take it back");
        assertThatThrownBy(() -> transactions.execute(() -> {
                    database.prepareStatement(
                            "SET LOCAL session_replication_role = replica", statement -> statement.execute());
                    update(tampering, sequence);
                    found.set(verifyJournal.execute());
                    throw takeBack;
                }))
                .isSameAs(takeBack);
        return found.get();
    }

    private int update(String sql, long sequence) {
        return database.prepareStatement(sql, statement -> {
            statement.setLong(1, sequence);
            return statement.executeUpdate();
        });
    }

    private long sequenceOf(String kind) {
        return transactions.execute(() ->
                database.prepareStatement("SELECT max(sequence) FROM journal WHERE kind = ?", statement -> {
                    statement.setString(1, kind);
                    try (var row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                }));
    }
}
