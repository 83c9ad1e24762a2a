package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.AtOnce.inParallel;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.comment.ModerationProof;
import org.linernotes.database.DatabaseFailure;
import org.linernotes.database.TestConnections;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.RandomPerson.World;
import org.linernotes.testing.IntegrationTest;

/**
 * What must hold of publications while two nodes are given random commands, are killed, and lose their connections.
 *
 * <p>Takes as many minutes as {@code linernotes.proof.minutes} says.
 */
@IntegrationTest
@Tag("long")
class TwoNodesIT {
    private static final Duration TIME = Duration.ofMillis(
            (long) (60_000 * Double.parseDouble(System.getProperty("linernotes.proof.minutes", "10"))));
    private static final int NODES = 2;
    private static final int PERSONS = 6;
    private static final int ENTRIES = 30;
    private static final int READERS = 2;
    private static final int MODERATORS = 3;

    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    History history;

    @Inject
    ModerationProof moderation;

    @Inject
    TestConnections connections;

    private ProofNodes nodes;
    private Instant end;

    @BeforeEach
    void start() {
        given.update("CREATE TABLE IF NOT EXISTS told (id uuid NOT NULL)");
        nodes = new ProofNodes(connections, NODES);
        end = Instant.now().plus(TIME);
    }

    @AfterEach
    void stop() {
        nodes.close();
        given.update("DROP TABLE told");
    }

    // R1, R2, R6
    @Test
    void invariantsHoldWhileNodesAreKilledAndCutOff() throws Exception {
        var seed = ThreadLocalRandom.current().nextLong();
        System.out.println("Two nodes: seed " + seed + ", " + TIME);
        var world = World.of(given, commands, ENTRIES, seed);
        var persons = new ArrayList<ProofPerson>();
        for (var index = 0; index < PERSONS; index++) {
            persons.add(new ProofPerson(world, nodes, seed + index));
        }
        var nodeOfSomebody = new Random(seed);
        var cast = moderation.cast(
                READERS, MODERATORS, () -> nodes.any(nodeOfSomebody).moderation(), seed);
        try (var reader = new SeenByReaders(connections.asDelivery())) {
            inParallel(work(world, persons, cast, reader, new Random(seed)));
            tellTheRest();
            report(persons, cast, reader);
            assertInvariants(world, persons);
            cast.assertInvariants();
            assertThat(deniedByHistory(reader)).isEmpty();
        }
    }

    private List<Callable<Void>> work(
            World world, List<ProofPerson> persons, ModerationProof.Cast cast, SeenByReaders reader, Random random) {
        var work = new ArrayList<Callable<Void>>();
        persons.forEach(person -> work.add(untilTheEnd(person::giveCommand)));
        cast.people().forEach(person -> work.add(untilTheEnd(person::run)));
        work.add(untilTheEnd(() -> reader.look(world.nodes())));
        for (var index = 0; index < NODES; index++) {
            var node = index;
            work.add(untilTheEnd(() -> tell(node)));
        }
        work.add(untilTheEnd(() -> {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            nodes.cut("proof-", 0.05);
        }));
        work.add(untilTheEnd(() -> {
            LockSupport.parkNanos(
                    Duration.ofMillis(5_000 + random.nextInt(10_000)).toNanos());
            nodes.kill(random.nextInt(NODES));
        }));
        return work;
    }

    private interface Step {
        void take() throws SQLException;
    }

    private Callable<Void> untilTheEnd(Step step) {
        return () -> {
            while (Instant.now().isBefore(end)) {
                step.take();
            }
            return null;
        };
    }

    private void tell(int node) {
        try {
            nodes.get(node).teller().tell();
        } catch (DatabaseFailure | ProblemException gone) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private void tellTheRest() {
        nodes.get(0).teller().tell();
    }

    private void report(List<ProofPerson> persons, ModerationProof.Cast cast, SeenByReaders reader) {
        var outcomes = new TreeMap<String, Integer>();
        persons.forEach(
                person -> person.outcomes().forEach((name, count) -> outcomes.merge(name, count, Integer::sum)));
        System.out.println("  " + outcomes);
        System.out.println("  " + cast.outcomes());
        System.out.printf(
                "  %d connections cut, %d nodes killed; %s messages told%n",
                nodes.cuts(), nodes.kills(), given.column("SELECT count(*) FROM told"));
        System.out.println("  R1: " + cast.figures());
        System.out.printf(
                "  R2: %d schedules cancelled and %d moved; readers looked %d times at %d publications, of which history denies %d%n",
                outcomes.getOrDefault("cancel ok", 0),
                outcomes.getOrDefault("move ok", 0),
                reader.looks(),
                reader.first().size(),
                deniedByHistory(reader).size());
        System.out.printf(
                "  R6: %d commands, decisions and reports repeated by their keys, %d with another answer; %d verdicts that stood already%n",
                count(outcomes, "repeat") + count(cast.outcomes(), "repeat"),
                count(outcomes, "REPEAT") + count(cast.outcomes(), "REPEAT"),
                count(cast.outcomes(), "decided alike before"));
        assertThat(outcomes.keySet()).noneMatch(name -> name.startsWith("REPEAT"));
    }

    private static int count(Map<String, Integer> outcomes, String prefix) {
        return outcomes.entrySet().stream()
                .filter(outcome -> outcome.getKey().startsWith(prefix))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void assertInvariants(World world, List<ProofPerson> persons) {
        assertThat(history.overlaps(world.nodes())).isEmpty();
        assertThat(history.danglingReferences(world.nodes())).isEmpty();
        assertThat(history.unapproved(world.nodes())).isEmpty();
        assertThat(history.boundariesNotAnnouncedOnce(world.nodes())).isEmpty();
        assertThat(given.column("SELECT id FROM told GROUP BY id HAVING count(*) > 1"))
                .isEmpty();
        for (var person : persons) {
            assertThat(given.column("SELECT count(DISTINCT at) FROM journal WHERE actor_id = ?", person.id()))
                    .as("commands in the journal, each of which was answered once")
                    .containsExactly(String.valueOf(person.changes()));
        }
    }

    /** Whatever a reader saw began by then, and stays; these did not. */
    private List<UUID> deniedByHistory(SeenByReaders reader) {
        return reader.first().entrySet().stream()
                .filter(seen -> !given.column(
                                "SELECT live_from <= ? FROM publication WHERE id = ?",
                                Timestamp.from(seen.getValue()),
                                seen.getKey())
                        .equals(List.of("t")))
                .map(Map.Entry::getKey)
                .toList();
    }
}
