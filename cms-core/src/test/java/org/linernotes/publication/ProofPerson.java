package org.linernotes.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.database.DatabaseFailure;
import org.linernotes.entry.RevisionRef;
import org.linernotes.event.IdempotencyKey;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.RandomPerson.World;

/** Gives random commands on any node, each under a key of its own until it is answered, and some of them again later. */
final class ProofPerson {
    private static final int REMEMBERED = 50;
    private static final int SLUGS = 60;

    private final World world;
    private final ProofNodes nodes;
    private final Random random;
    private final Actor actor;
    private final List<Answered> answered = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int changes;

    /** A command that was answered; asking again must not change the answer. */
    private record Answered(IdempotencyKey key, Predicate<Commands> command, String answer) {}

    ProofPerson(World world, ProofNodes nodes, long seed) {
        this.world = world;
        this.nodes = nodes;
        this.random = new Random(seed);
        this.actor = new Actor(UUID.randomUUID(), "Pia", Set.of(Role.PUBLISHER), Actor.Kind.PERSON);
        world.given()
                .update(
                        "INSERT INTO account (id, email, name, roles) VALUES (?, ?, 'Pia', '{PUBLISHER}')",
                        actor.id(),
                        actor.id() + "@example.org");
    }

    UUID id() {
        return actor.id();
    }

    /** How many commands changed something. */
    int changes() {
        return changes;
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }

    void giveCommand() {
        var node = world.nodes().get(random.nextInt(world.nodes().size()));
        switch (random.nextInt(20)) {
            case 0, 1 -> revise(node);
            case 2, 3, 4, 5 -> publish(null);
            case 6, 7, 8, 9 -> publish(soon());
            case 10, 11 ->
                coming(
                        "move",
                        (commands, coming) -> commands.reschedule()
                                .execute(actor, List.of(coming.id()), soon())
                                .unchanged());
            case 12, 13, 14 ->
                coming(
                        "cancel",
                        (commands, coming) -> commands.cancel()
                                .execute(actor, List.of(coming.id()))
                                .unchanged());
            case 15 -> expire(node, random.nextBoolean() ? soon() : null);
            case 16 -> unpublish(random.nextInt(3) == 0 ? soon() : null);
            case 17 -> {
                var hidden = world.withholdable()
                        .get(random.nextInt(world.withholdable().size()));
                give("take down", commands -> !commands.takeDown().execute(actor, hidden, "a reason", false));
            }
            case 18 -> {
                var hidden = world.withholdable()
                        .get(random.nextInt(world.withholdable().size()));
                give("lift", commands -> !commands.lift().execute(actor, hidden));
            }
            default -> repeat();
        }
    }

    private void revise(UUID entry) {
        var item = world.given().revise(entry, world.node(random, random.nextInt(SLUGS)));
        world.given().approve(item);
        world.revisions().put(entry, item);
    }

    private void publish(@Nullable Instant at) {
        var until = random.nextInt(5) == 0 ? (at == null ? soon() : at.plusMillis(random.nextInt(200))) : null;
        var request = new PublishRequest(items(), until, choice(), null);
        give(
                at == null ? "publish" : "schedule",
                commands -> at == null
                        ? commands.publish().execute(actor, request).unchanged()
                        : commands.schedule().execute(actor, request, at).unchanged());
    }

    private void unpublish(@Nullable Instant at) {
        var entries = items().stream().map(RevisionRef::entryId).toList();
        var request = new UnpublishRequest(entries, at, "a reason", choice(), null);
        give(
                "unpublish",
                commands -> commands.unpublish().execute(actor, request).unchanged());
    }

    private void expire(UUID entry, @Nullable Instant at) {
        give(
                "expire",
                commands -> commands.expire().execute(actor, List.of(entry), at).unchanged());
    }

    private interface OnScheduled {
        boolean isUnchanged(Commands commands, Publication coming);
    }

    /** What is about to begin is chosen most often. */
    private void coming(String name, OnScheduled command) {
        world.commands().publications().ofEntries(world.nodes()).stream()
                .filter(publication -> publication.liveFrom().isAfter(Instant.now()))
                .min(Comparator.comparing(Publication::liveFrom))
                .ifPresent(coming -> give(name, commands -> command.isUnchanged(commands, coming)));
    }

    /** @param command whether all was so already */
    private void give(String name, Predicate<Commands> command) {
        var key = new IdempotencyKey(UUID.randomUUID().toString(), name);
        try {
            var answer = untilAnswered(key, command);
            changes += answer.equals("false") ? 1 : 0;
            count(name + (answer.equals("false") ? " ok" : " unchanged"));
            answered.add(new Answered(key, command, answer));
            if (answered.size() > REMEMBERED) {
                answered.removeFirst();
            }
        } catch (ProblemException refused) {
            count(name + " refused");
            refused.problems().stream().filter(Problem.Busy.class::isInstance).forEach(_ -> count("  busy"));
        }
    }

    private void repeat() {
        if (answered.isEmpty()) {
            return;
        }
        var given = answered.get(random.nextInt(answered.size()));
        try {
            var again = untilAnswered(given.key(), given.command());
            count(again.equals(given.answer()) ? "repeat ok" : "REPEAT WITH ANOTHER ANSWER");
        } catch (ProblemException refused) {
            count(
                    refused.problems().getFirst() instanceof Problem.Busy
                            ? "  busy"
                            : "REPEAT REFUSED " + refused.getMessage());
        }
    }

    private String untilAnswered(IdempotencyKey key, Predicate<Commands> command) {
        while (true) {
            var node = nodes.any(random);
            try {
                return node.keys().execute(actor, key, () -> String.valueOf(command.test(node.commands())));
            } catch (DatabaseFailure lost) {
                count("lost");
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private List<RevisionRef> items() {
        return random.ints(1 + random.nextInt(3), 0, world.nodes().size())
                .distinct()
                .mapToObj(index -> world.revisions().get(world.nodes().get(index)))
                .toList();
    }

    private @Nullable ScheduledChoice choice() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1, 2 -> ScheduledChoice.KEEP;
            default -> ScheduledChoice.REMOVE;
        };
    }

    private Instant soon() {
        return Instant.now().plusMillis(200 + random.nextInt(1_500));
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }
}
