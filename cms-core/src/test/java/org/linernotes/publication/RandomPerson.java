package org.linernotes.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Encyclopedia.Knot;

/** Gives random commands on a small world of nodes that require each other, legal and illegal ones. */
final class RandomPerson {
    /** Fewer addresses than would suit everybody. */
    private static final int SLUGS = 60;

    private final World world;
    private final Random random;
    private final Actor actor;
    private final List<Window> windows = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    RandomPerson(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        this.actor = world.given().publisher();
    }

    /** The entries of a command and the time in which it may have taken its instant and committed. */
    record Window(List<UUID> entries, Instant from, Instant until) {
        boolean hides(UUID entry, Instant instant) {
            return entries.contains(entry) && !instant.isBefore(from) && !instant.isAfter(until);
        }
    }

    /** What all persons share; {@code nodes} may also be taken down from {@code withholdable} on. */
    record World(
            Encyclopedia given,
            Commands commands,
            List<UUID> nodes,
            List<UUID> withholdable,
            Map<UUID, RevisionRef> revisions,
            String prefix) {
        static World of(Encyclopedia given, Commands commands, int size, long seed) {
            var random = new Random(seed);
            var prefix =
                    Long.toHexString(seed) + "-" + UUID.randomUUID().toString().substring(0, 8) + "-";
            var world =
                    new World(given, commands, new ArrayList<>(), new ArrayList<>(), new ConcurrentHashMap<>(), prefix);
            for (var index = 0; index < size; index++) {
                var item = given.approved(world.node(random, index));
                world.nodes.add(item.entryId());
                world.revisions.put(item.entryId(), item);
            }
            commands.publish()
                    .execute(
                            given.publisher(),
                            new PublishRequest(List.copyOf(world.revisions.values()), null, null, null));
            world.withholdable.addAll(world.nodes.subList(0, 3));
            return world;
        }

        Knot node(Random random, int number) {
            var name = prefix + number;
            var requires = random.nextInt(3) == 0 ? some(random, 2) : List.<UUID>of();
            return new Knot("Knot " + name, random.nextInt(4) == 0 ? null : name, requires, some(random, 3));
        }

        List<UUID> some(Random random, int most) {
            if (nodes.isEmpty()) {
                return List.of();
            }
            return random.ints(random.nextInt(most + 1), 0, nodes.size())
                    .distinct()
                    .mapToObj(nodes::get)
                    .toList();
        }
    }

    List<Window> windows() {
        return windows;
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }

    void giveCommand() {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> revise();
            case 3, 4, 5, 6, 7 -> publish();
            case 8, 9, 10, 11 -> schedule();
            case 12 -> reschedule();
            case 13 -> cancel();
            case 14, 15 -> expire();
            case 16, 17 -> unpublish();
            case 18 -> takeDown();
            default -> lift();
        }
    }

    private void revise() {
        var entry = node();
        var item = world.given().revise(entry, world.node(random, random.nextInt(SLUGS)));
        if (random.nextInt(10) > 0) {
            world.given().approve(item);
        }
        world.revisions().put(entry, item);
        count("revise ok");
    }

    private void publish() {
        var items = items();
        var until = random.nextInt(5) == 0 ? soon() : null;
        var request = new PublishRequest(items, until, choice(), null);
        run("publish", entries(items), () -> world.commands().publish().execute(actor, request));
    }

    private void schedule() {
        var items = items();
        var at = soon();
        var until = random.nextInt(4) == 0 ? at.plusMillis(random.nextInt(100)) : null;
        var request = new PublishRequest(items, until, choice(), null);
        run("schedule", entries(items), () -> world.commands().schedule().execute(actor, request, at));
    }

    private void reschedule() {
        coming().ifPresent(publication -> run(
                "reschedule",
                List.of(publication.entryId()),
                () -> world.commands().reschedule().execute(actor, List.of(publication.id()), soon())));
    }

    private void cancel() {
        coming().ifPresent(publication -> run(
                "cancel",
                List.of(publication.entryId()),
                () -> world.commands().cancel().execute(actor, List.of(publication.id()))));
    }

    private void expire() {
        var entries = List.of(node());
        var at = random.nextBoolean() ? soon() : null;
        run("expire", entries, () -> world.commands().expire().execute(actor, entries, at));
    }

    private void unpublish() {
        var entries = entries(items());
        var at = random.nextInt(3) == 0 ? soon() : null;
        var request = new UnpublishRequest(entries, at, "a reason", choice(), null);
        run("unpublish", entries, () -> world.commands().unpublish().execute(actor, request));
    }

    private void takeDown() {
        var entry = world.withholdable().get(random.nextInt(world.withholdable().size()));
        run(
                "take down",
                List.of(entry),
                () -> world.commands().takeDown().execute(actor, entry, "a reason", random.nextBoolean()));
    }

    private void lift() {
        var entry = world.withholdable().get(random.nextInt(world.withholdable().size()));
        run("lift", List.of(entry), () -> world.commands().lift().execute(actor, entry));
    }

    private void run(String name, List<UUID> entries, Runnable command) {
        var before = Instant.now();
        try {
            command.run();
            count(name + " ok");
        } catch (ProblemException refused) {
            count(name + " refused");
            refused.problems().forEach(problem -> count("  " + code(problem)));
        } finally {
            windows.add(new Window(entries, before, Instant.now()));
        }
    }

    private static String code(Problem problem) {
        return switch (problem) {
            case Problem.Blocked blocked -> blocked.code();
            case Problem.Invalid invalid -> invalid.code();
            default -> problem.getClass().getSimpleName();
        };
    }

    private Optional<Publication> coming() {
        var coming = world.commands().publications().ofEntries(world.nodes()).stream()
                .filter(publication -> publication.liveFrom().isAfter(Instant.now()))
                .toList();
        return coming.isEmpty() ? Optional.empty() : Optional.of(coming.get(random.nextInt(coming.size())));
    }

    private List<RevisionRef> items() {
        return random.ints(1 + random.nextInt(3), 0, world.nodes().size())
                .distinct()
                .mapToObj(index -> world.revisions().get(world.nodes().get(index)))
                .toList();
    }

    private static List<UUID> entries(List<RevisionRef> items) {
        return items.stream().map(RevisionRef::entryId).toList();
    }

    private UUID node() {
        return world.nodes().get(random.nextInt(world.nodes().size()));
    }

    private @Nullable ScheduledChoice choice() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1, 2 -> ScheduledChoice.KEEP;
            default -> ScheduledChoice.REMOVE;
        };
    }

    private Instant soon() {
        return Instant.now().plusNanos(1_000L * (50_000 + random.nextInt(500_000)));
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }
}
