package org.linernotes.review;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.linernotes.account.Actor;
import org.linernotes.content.TypeId;
import org.linernotes.entry.RevisionRef;
import org.linernotes.entry.SaveRequest;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.ScheduledChoice;
import org.linernotes.publication.UnpublishRequest;
import org.linernotes.testing.Refusals;
import org.linernotes.testing.Rows;

/** Gives random commands in the name of random people, on what they see or saw a moment ago. */
final class RandomEditor {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    private final Newsroom newsroom;
    private final Random random;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<RevisionRef> seen = new ArrayList<>();

    RandomEditor(Newsroom newsroom, long seed) {
        this.newsroom = newsroom;
        this.random = new Random(seed);
    }

    /** What all of them share. */
    record Newsroom(EditorCommands commands, Rows rows, List<Actor> people, List<UUID> entries) {}

    Map<String, Integer> outcomes() {
        return outcomes;
    }

    void giveAnyCommand() {
        if (random.nextInt(4) > 0) {
            giveHiddenCommand();
        } else if (random.nextInt(3) > 0) {
            var items = List.of(random.nextBoolean() ? approvedHead().orElseGet(this::head) : head());
            run(
                    "publish",
                    () -> newsroom.commands()
                            .publish()
                            .execute(person(), new PublishRequest(items, null, ScheduledChoice.REMOVE, null)));
        } else {
            var request = new UnpublishRequest(List.of(entry()), null, "a reason", ScheduledChoice.KEEP, null);
            run("unpublish", () -> newsroom.commands().unpublish().execute(person(), request));
        }
    }

    /** A command of which no reader may notice anything before the year 2099. */
    void giveHiddenCommand() {
        switch (random.nextInt(12)) {
            case 0 -> create();
            case 1, 2, 3 -> save();
            case 4, 5 -> {
                var request = SubmitRequest.of(head());
                run("submit", () -> newsroom.commands().submit().execute(person(), request));
            }
            case 6, 7, 8 ->
                decide("approve", (actor, item) -> newsroom.commands().approve().execute(actor, item));
            case 9 ->
                decide(
                        "send back",
                        (actor, item) -> newsroom.commands().requestChanges().execute(actor, item));
            case 10 ->
                decide(
                        "withdraw",
                        (actor, item) -> newsroom.commands().withdraw().execute(actor, item));
            default -> schedule();
        }
    }

    private void create() {
        var actor = person();
        run("create", () -> {
            var created = newsroom.commands().create().execute(actor, "Knot", Knots.titled(title(), List.of()));
            newsroom.entries().add(created.entryId());
        });
    }

    private void save() {
        var base = head();
        var mentions = List.of(new TypeId("knot", entry()));
        var content = Knots.titled(title(), random.nextBoolean() ? mentions : List.of());
        run(
                "save",
                () -> newsroom.commands()
                        .save()
                        .execute(person(), new SaveRequest(base.entryId(), base.revisionId(), content)));
    }

    private void schedule() {
        var at = FAR.plus(Duration.ofDays(random.nextInt(1_000)));
        var coming = newsroom.commands().publications().ofEntries(List.of(entry())).stream()
                .filter(publication -> !publication.liveFrom().isBefore(FAR))
                .findFirst();
        if (coming.isEmpty()) {
            var request = new PublishRequest(List.of(head()), null, ScheduledChoice.KEEP, null);
            run("schedule", () -> newsroom.commands().schedule().execute(person(), request, at));
        } else if (random.nextBoolean()) {
            run(
                    "cancel",
                    () -> newsroom.commands()
                            .cancel()
                            .execute(person(), List.of(coming.get().id())));
        } else {
            run(
                    "reschedule",
                    () -> newsroom.commands()
                            .reschedule()
                            .execute(person(), List.of(coming.get().id()), at));
        }
    }

    private void decide(String name, Decision decision) {
        var head = head();
        openReview(head.entryId())
                .ifPresent(review -> run(name, () -> {
                    decision.take(person(), new DecisionRequest(review, List.of(head), "Some words."));
                }));
    }

    private Optional<UUID> openReview(UUID entry) {
        return newsroom.rows().column("""
                        SELECT review_id FROM review_item
                         WHERE entry_id = ? AND state IN ('OPEN', 'APPROVED', 'CHANGES_REQUESTED')""", entry).stream().map(UUID::fromString).findFirst();
    }

    private void run(String name, ThrowingCallable command) {
        outcomes.merge(name + (Refusals.of(command).isEmpty() ? " ok" : " refused"), 1, Integer::sum);
    }

    /** Mostly today's head of an entry; else one that somebody still looks at. */
    private RevisionRef head() {
        if (!seen.isEmpty() && random.nextInt(6) == 0) {
            return seen.get(random.nextInt(seen.size()));
        }
        var entry = entry();
        var revision = newsroom.rows().column("SELECT head_revision_id FROM entry WHERE id = ?", entry);
        var head = new RevisionRef(entry, UUID.fromString(String.valueOf(revision.getFirst())));
        seen.add(head);
        return head;
    }

    private Optional<RevisionRef> approvedHead() {
        var entries = newsroom.entries().stream().map(UUID::toString).collect(joining(",", "{", "}"));
        return newsroom.rows().column("""
                        SELECT id || ' ' || head_revision_id FROM entry
                         WHERE id = ANY(CAST(? AS uuid[])) AND work = 'APPROVED'
                         ORDER BY random() LIMIT 1""", entries).stream()
                .map(found -> String.valueOf(found).split(" "))
                .map(found -> new RevisionRef(UUID.fromString(found[0]), UUID.fromString(found[1])))
                .findFirst();
    }

    private UUID entry() {
        return newsroom.entries().get(random.nextInt(newsroom.entries().size()));
    }

    private Actor person() {
        return newsroom.people().get(random.nextInt(newsroom.people().size()));
    }

    /** Few enough that a save often changes nothing. */
    private String title() {
        return "Knot " + random.nextInt(4);
    }

    @FunctionalInterface
    private interface Decision {
        void take(Actor actor, DecisionRequest request);
    }
}
