package org.linernotes.publication;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.AtOnce.inParallel;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.database.TestConnections;
import org.linernotes.publication.RandomPerson.Window;
import org.linernotes.publication.RandomPerson.World;
import org.linernotes.publication.Reader.Seen;
import org.linernotes.testing.IntegrationTest;

/** The invariants of publications after random commands by several people at once, while readers look on. */
@IntegrationTest
class RandomCommandsIT {
    private static final int PERSONS = 4;
    private static final int READERS = 1;
    private static final int NODES = 24;
    private static final int MOST_SEEN = 1_500;

    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    History history;

    @Inject
    TestConnections connections;

    @Test
    @Tag("long")
    void invariantsHoldForASeedThatStays() throws Exception {
        play(20_261_124, 2_000);
    }

    @Test
    void invariantsHoldForASeedOfTheDay() throws Exception {
        play(ThreadLocalRandom.current().nextLong(), 500);
    }

    @Test
    @Tag("long")
    void invariantsHoldForManyCommands() throws Exception {
        play(ThreadLocalRandom.current().nextLong(), 20_000);
    }

    private void play(long seed, int count) throws Exception {
        System.out.println("Random commands: seed " + seed + ", " + count + " commands");
        var world = World.of(given, commands, NODES, seed);
        var persons = new ArrayList<RandomPerson>();
        for (var index = 0; index < PERSONS; index++) {
            persons.add(new RandomPerson(world, seed + index));
        }
        var seen = watch(world, () -> give(persons, count));
        report(persons);

        assertThat(history.overlaps(world.nodes())).isEmpty();
        assertThat(history.danglingReferences(world.nodes())).isEmpty();
        assertThat(history.unapproved(world.nodes())).isEmpty();
        assertThat(history.boundariesNotAnnouncedOnce(world.nodes())).isEmpty();
        compare(
                world,
                seen,
                persons.stream().flatMap(person -> person.windows().stream()).toList());
    }

    private static Void give(List<RandomPerson> persons, int count) throws Exception {
        var left = new AtomicInteger(count);
        inParallel(persons.stream()
                .<Callable<Void>>map(person -> () -> {
                    while (left.getAndDecrement() > 0) {
                        person.giveCommand();
                    }
                    return null;
                })
                .toList());
        return null;
    }

    private List<Seen> watch(World world, Callable<Void> commands) throws Exception {
        var over = new AtomicBoolean();
        var tasks = new ArrayList<Callable<List<Seen>>>();
        for (var index = 0; index < READERS; index++) {
            tasks.add(() -> look(world, over));
        }
        tasks.add(() -> {
            try {
                commands.call();
            } finally {
                over.set(true);
            }
            return List.of();
        });
        return inParallel(tasks).stream().flatMap(List::stream).toList();
    }

    /** A reader looks far more often than can be remembered: once there is too much, every second look is forgotten, and so on. */
    private List<Seen> look(World world, AtomicBoolean over) throws SQLException {
        try (var reader = new Reader(connections.asDelivery())) {
            List<Seen> seen = new ArrayList<>();
            var step = 1;
            for (var looks = 0; !over.get(); looks++) {
                var now = reader.now(world.nodes());
                if (looks % step == 0) {
                    seen.add(now);
                }
                if (seen.size() == 2 * MOST_SEEN) {
                    seen = everySecond(seen);
                    step *= 2;
                }
            }
            return seen;
        }
    }

    private static List<Seen> everySecond(List<Seen> seen) {
        return IntStream.range(0, seen.size() / 2)
                .mapToObj(index -> seen.get(2 * index))
                .collect(toCollection(ArrayList::new));
    }

    /** Whoever looks at an instant later sees what readers saw then, but for commands that were at work just then. */
    private void compare(World world, List<Seen> seen, List<Window> windows) throws SQLException {
        var step = Math.max(1, seen.size() / MOST_SEEN);
        var compared = 0;
        var nodes = world.nodes().stream()
                .filter(node -> !world.withholdable().contains(node))
                .toList();
        try (var reader = new Reader(connections.asPreview())) {
            for (var index = 0; index < seen.size(); index += step) {
                var then = seen.get(index);
                var later = reader.asOf(then.at(), nodes);
                var busy = windows.stream()
                        .filter(window ->
                                !then.at().isBefore(window.from()) && !then.at().isAfter(window.until()))
                        .flatMap(window -> window.entries().stream())
                        .toList();
                for (var node : nodes) {
                    if (!busy.contains(node)) {
                        compared++;
                        assertThat(later.pages().get(node))
                                .as("node %s at %s", node, then.at())
                                .isEqualTo(then.pages().get(node));
                    }
                }
            }
        }
        System.out.println("  " + seen.size() + " looks of readers, " + compared + " pages compared");
        assertThat(compared).isGreaterThan(1_000);
    }

    private static void report(List<RandomPerson> persons) {
        var outcomes = new TreeMap<String, Integer>();
        persons.forEach(
                person -> person.outcomes().forEach((name, count) -> outcomes.merge(name, count, Integer::sum)));
        System.out.println("  " + outcomes);
    }
}
