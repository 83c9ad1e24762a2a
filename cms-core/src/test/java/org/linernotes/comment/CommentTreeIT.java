package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.account.AccountSamples;
import org.linernotes.entry.EntryRowSamples;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** A comment is visible only while all that it answers is. */
@IntegrationTest
class CommentTreeIT extends CommentIT {
    private static final Set<CommentState> VISIBLE = Set.of(CommentState.PUBLISHED, CommentState.APPROVED);
    private static final Set<CommentState> LEFT = Set.of(CommentState.WITHDRAWN, CommentState.ERASED);

    private final DecideComments decideComments;
    private final CommentReferences references;
    private final Rows rows;

    CommentTreeIT(
            PostComment postComment,
            CommentSamples comments,
            EntryRowSamples entries,
            AccountSamples accounts,
            Deciding deciding,
            Rows rows) {
        super(postComment, comments, entries, accounts);
        this.decideComments = deciding.decideComments();
        this.references = deciding.references();
        this.rows = rows;
    }

    // A: M-6 and M-11
    @Test
    void theViewsShowWhatTheSimplestRuleShows() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var tree = new ArrayList<UUID>();
        var parents = new HashMap<UUID, @Nullable UUID>();
        for (var number = 0; number < 40; number++) {
            var parent = tree.isEmpty() || random.nextInt(4) == 0 ? null : tree.get(random.nextInt(tree.size()));
            if (depth(parents, parent) < 4) {
                var comment = comments.insert(song, parent);
                tree.add(comment);
                parents.put(comment, parent);
            }
        }
        for (var round = 0; round < 60; round++) {
            var states = CommentState.values();
            comments.setState(tree.get(random.nextInt(tree.size())), states[random.nextInt(states.length)].name());
            var expected = shown(parents, states(tree));
            for (var schema : List.of("live", "asof")) {
                assertThat(rows.column(
                                "SELECT id || CASE WHEN tombstone THEN ' left' ELSE '' END FROM %s.comment WHERE entry_id = ?"
                                        .formatted(schema),
                                song))
                        .as("%s, seed %d, round %d", schema, seed, round)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    /** The rule in the words of the design, without a thought to what it costs. */
    private static List<String> shown(Map<UUID, @Nullable UUID> parents, Map<UUID, CommentState> states) {
        var visible = states.keySet().stream()
                .filter(comment -> VISIBLE.contains(states.get(comment)) && isOpenAbove(parents, states, comment))
                .toList();
        var shown = new ArrayList<>(visible.stream().map(UUID::toString).toList());
        states.keySet().stream()
                .filter(comment -> LEFT.contains(states.get(comment))
                        && isOpenAbove(parents, states, comment)
                        && visible.stream().anyMatch(other -> isBelow(parents, other, comment)))
                .forEach(comment -> shown.add(comment + " left"));
        return shown;
    }

    private static boolean isOpenAbove(
            Map<UUID, @Nullable UUID> parents, Map<UUID, CommentState> states, UUID comment) {
        for (var above = parents.get(comment); above != null; above = parents.get(above)) {
            if (!VISIBLE.contains(states.get(above)) && !LEFT.contains(states.get(above))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBelow(Map<UUID, @Nullable UUID> parents, UUID lower, UUID upper) {
        for (var above = parents.get(lower); above != null; above = parents.get(above)) {
            if (above.equals(upper)) {
                return true;
            }
        }
        return false;
    }

    private static int depth(Map<UUID, @Nullable UUID> parents, @Nullable UUID comment) {
        var depth = 0;
        for (var above = comment; above != null; above = parents.get(above)) {
            depth++;
        }
        return depth;
    }

    private Map<UUID, CommentState> states(List<UUID> tree) {
        var states = new TreeMap<UUID, CommentState>();
        tree.forEach(comment -> states.put(comment, CommentState.valueOf(comments.stateOf(comment))));
        return states;
    }

    // A
    @Test
    void whatIsHiddenHidesAllBelowItAndComesBackWithIt() {
        var parent = approved(null);
        var reply = approved(parent);
        var deeper = approved(reply);

        for (var verdict : List.of(Verdict.REJECTED, Verdict.SPAM, Verdict.PENDING)) {
            decide(parent, verdict);
            assertThat(List.of(comments.visible(parent), comments.visible(reply), comments.visible(deeper)))
                    .containsOnly(0L);
            for (var below : List.of(parent, reply, deeper)) {
                assertThat(codeOf(below)).isEqualTo("PARENT_NOT_VISIBLE");
            }
            decide(parent, Verdict.APPROVED);
            assertThat(List.of(comments.visible(parent), comments.visible(reply), comments.visible(deeper)))
                    .containsOnly(1L);
        }
    }

    @Test
    void ofWhatItsAuthorTookBackOnlyThePlaceIsLeft() {
        var parent = approved(null);
        var reply = approved(parent);
        comments.setState(parent, "WITHDRAWN");

        assertThat(rows.column(
                        "SELECT concat_ws('|', author_name, coalesce(author_place, '-'), body, tombstone) FROM live.comment WHERE id = ?",
                        parent))
                .containsExactly("|-||t");
        assertThat(comments.visible(reply)).isEqualTo(1);
        assertThat(codeOf(parent)).isEqualTo("PARENT_NOT_VISIBLE");
        assertThat(codeOf(reply)).isEmpty();

        decide(reply, Verdict.REJECTED);
        assertThat(comments.visible(parent)).isZero();
    }

    @Test
    void aConversationIsFourAnswersDeep() {
        var comment = approved(null);
        for (var depth = 1; depth <= 4; depth++) {
            comment = approved(comment);
        }
        assertThat(codeOf(comment)).isEqualTo("TOO_DEEP");
    }

    /** Why an answer is refused; empty: it is not. */
    private String codeOf(UUID parent) {
        try {
            postComment.execute(comment(song, parent, "An answer " + UUID.randomUUID(), LINC));
            return "";
        } catch (ProblemException refused) {
            return refused.problems().getFirst() instanceof Problem.Invalid invalid ? invalid.code() : "?";
        }
    }

    private UUID approved(@Nullable UUID parent) {
        var comment = postComment.execute(comment(song, parent, "Words " + UUID.randomUUID(), LINC));
        decide(comment, Verdict.APPROVED);
        return comment;
    }

    private void decide(UUID comment, Verdict verdict) {
        decideComments.execute(moderator, List.of(references.find(comment).orElseThrow()), new Decision(verdict));
    }
}
