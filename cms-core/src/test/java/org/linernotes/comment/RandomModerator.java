package org.linernotes.comment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.event.IdempotencyKey;
import org.linernotes.problem.ProblemException;

/** Decides on comments as they were a moment ago, each time under a key until it is answered, and takes some of it back. */
final class RandomModerator extends RandomParticipant {
    private static final List<Verdict> VERDICTS = List.of(
            Verdict.APPROVED,
            Verdict.APPROVED,
            Verdict.APPROVED,
            Verdict.APPROVED,
            Verdict.REJECTED,
            Verdict.SPAM,
            Verdict.PENDING);

    private final Actor actor;
    private final Map<UUID, Set<UUID>> seen = new HashMap<>();
    private int undone;

    /** What a moderator looks at. */
    private record Card(CommentReference comment, Set<UUID> reports) {}

    RandomModerator(List<UUID> comments, Supplier<ModerationTools> nodes, Actor actor, long seed) {
        super(comments, nodes, seed);
        this.actor = actor;
    }

    UUID id() {
        return actor.id();
    }

    /** For each decision that was accepted and stands for the moderator, the reports that were seen, if it settles any. */
    Map<UUID, Set<UUID>> seen() {
        return seen;
    }

    /** How many decisions were accepted, those that take back others among them. */
    int accepted() {
        return seen.size() + 2 * undone;
    }

    @Override
    public void run() {
        var comment = anyComment();
        var card = untilAnswered(node ->
                random.nextBoolean() ? look(node, comment) : node.reads().drafts(() -> look(node, comment)));
        LockSupport.parkNanos(random.nextInt(20_000_000));
        decide(card, VERDICTS.get(random.nextInt(VERDICTS.size())));
    }

    private static Card look(ModerationTools node, UUID comment) {
        var queued = node.queue().find(List.of(comment)).getFirst();
        var reports = node.queue().openReports(List.of(comment));
        return new Card(queued.reference(), reports.stream().map(OpenReport::id).collect(toUnmodifiableSet()));
    }

    private void decide(Card card, Verdict verdict) {
        var answer = ask(
                "decide %s %s".formatted(card.comment(), verdict),
                node -> node.decideComments().execute(actor, List.of(card.comment()), new Decision(verdict)),
                result -> text(result, verdict));
        count(answer.outcome());
        if (answer.outcome().equals("decided")) {
            seen.put(answer.decision(), verdict.settlesReports() ? card.reports() : Set.of());
            if (random.nextInt(6) == 0) {
                undo(answer.decision());
            }
        }
    }

    private void undo(UUID decision) {
        var answer = ask(
                "undo " + decision,
                node -> node.undoDecisions().execute(actor, List.of(decision)),
                result -> text(result, null));
        count("undo: " + answer.outcome());
        if (answer.outcome().equals("decided")) {
            seen.remove(decision);
            undone++;
        }
    }

    private record Answer(String outcome, UUID decision) {
        static Answer of(String json) {
            var words = json.replace("\"", "").split("/", -1);
            return new Answer(words[0], UUID.fromString(words[1]));
        }
    }

    /** Asks, and sometimes asks again. */
    private Answer ask(
            String request,
            Function<ModerationTools, List<DecisionResult>> command,
            Function<DecisionResult, String> text) {
        var key = new IdempotencyKey(UUID.randomUUID().toString(), request);
        try {
            var answer = keyed(key, command, text);
            if (random.nextInt(5) == 0) {
                count(keyed(key, command, text).equals(answer) ? "repeat ok" : "REPEAT WITH ANOTHER ANSWER");
            }
            return Answer.of(answer);
        } catch (ProblemException refused) {
            return new Answer("refused", new UUID(0, 0));
        }
    }

    private String keyed(
            IdempotencyKey key,
            Function<ModerationTools, List<DecisionResult>> command,
            Function<DecisionResult, String> text) {
        return untilAnswered(node -> node.keys()
                .execute(actor, key, () -> text.apply(command.apply(node).getFirst())));
    }

    private static String text(DecisionResult result, @Nullable Verdict verdict) {
        var outcome = switch (result) {
            case DecisionResult.Decided decided -> decided.before() ? "decided alike before" : "decided";
            case DecisionResult.AlreadyDecided already ->
                verdict != null && already.decision().says(verdict)
                        ? "THE SAME VERDICT REFUSED"
                        : "decided otherwise before";
            case DecisionResult.Moved _ -> "moved";
            case DecisionResult.Gone _, DecisionResult.Missing _ -> "gone";
            case DecisionResult.Refused _ -> "refused";
        };
        var decision = result instanceof DecisionResult.Decided decided ? decided.decisionId() : null;
        return "\"%s/%s\"".formatted(outcome, decision == null ? new UUID(0, 0) : decision);
    }
}
