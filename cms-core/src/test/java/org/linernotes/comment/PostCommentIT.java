package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.account.AccountSamples;
import org.linernotes.comment.NewComment.Author;
import org.linernotes.entry.EntryRowSamples;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.TortureTexts;

@IntegrationTest
class PostCommentIT extends CommentIT {
    PostCommentIT(PostComment postComment, CommentSamples comments, EntryRowSamples entries, AccountSamples accounts) {
        super(postComment, comments, entries, accounts);
    }

    @Test
    void waitsForAModerator() {
        var id = postComment.execute(comment(
                song,
                null,
                " Watch closely.\r\n\r\nTwice!\r",
                new Author(" Clubber\n Lange ", "Ocean Gate, Nj", "c@lange.example")));

        assertThat(comments.stateOf(id)).isEqualTo("PENDING");
        assertThat(comments.body(id)).isEqualTo("Watch closely.\n\nTwice!");
        assertThat(comments.author(id)).isEqualTo("Clubber Lange|Ocean Gate, Nj|c@lange.example");
        assertThat(comments.visible(id)).isZero();
    }

    @Test
    void theSameWordsWithTheSameIdAreOneComment() {
        var comment = comment("Great video.");

        assertThat(postComment.execute(comment)).isEqualTo(postComment.execute(comment));
        assertThat(comments.countOn(song)).isEqualTo(1);
        assertThat(postComment.execute(
                        new NewComment(song, null, "Other words.", LINC, comment.clientMutationId(), Origin.UNKNOWN)))
                .isNotEqualTo(postComment.execute(comment));
    }

    @Test
    void namesEverythingWrongAtOnce() {
        var wrong = new NewComment(
                song, null, "\u200b\n ", new Author("x".repeat(61), "a\u0007b", "nobody"), " ", Origin.UNKNOWN);

        assertThatThrownBy(() -> postComment.execute(wrong))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .containsExactly(
                                        "Write a comment first.",
                                        "Shorten the name to 60 characters; it has 61.",
                                        "The place contains a control character. Remove it and send it again.",
                                        "Enter an e-mail address like ana@example.org, or leave it out.",
                                        "Send a clientMutationId of 1 to 200 characters, such as a UUID."));
        assertThat(comments.countOn(song)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b", "a\u009bb"})
    void refusesWhatCannotBeStored(String body) {
        assertThat(refusal(() -> post(body)).message())
                .isEqualTo("The comment contains a control character. Remove it and send it again.");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(comments.body(post("🎵".repeat(5_000)))).hasSize(10_000);
        assertThat(comments.body(post("e\u0301"))).isEqualTo("é");
        assertThat(refusal(() -> post("é".repeat(5_001))).message())
                .isEqualTo("Shorten the comment to 5,000 characters; it has 5,001.");
    }

    @Test
    void aDraftIsAsUnknownAsNothing() {
        var draft = UUID.randomUUID();
        insert(draft, "Song");
        var scheduled = UUID.randomUUID();
        insert(scheduled, "Song");
        entries.publish(scheduled, 60);
        var fact = UUID.randomUUID();
        insert(fact, "Fact");
        entries.publish(fact, -1);

        var unknown = refusal(() -> postComment.execute(comment(UUID.randomUUID(), null, "Hello", LINC)));

        assertThat(unknown.message()).isEqualTo("There is nothing here to comment on or to report.");
        assertThat(refusal(() -> postComment.execute(comment(draft, null, "Hello", LINC))))
                .isEqualTo(unknown);
        assertThat(refusal(() -> postComment.execute(comment(scheduled, null, "Hello", LINC))))
                .isEqualTo(unknown);
        assertThat(refusal(() -> postComment.execute(comment(fact, null, "Hello", LINC))))
                .isEqualTo(unknown);
        assertThat(comments.countOn(draft) + comments.countOn(scheduled) + comments.countOn(fact))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "HIDDEN"})
    void closedIsSaid(String policy) {
        var closed = UUID.randomUUID();
        insert(closed, "Song");
        comments.publishWithPolicy(closed, policy);

        assertThat(refusal(() -> postComment.execute(comment(closed, null, "Hello", LINC))))
                .isEqualTo(new Problem.WrongState("Comments are closed here.", null));
    }

    @Test
    void repliesOnlyToWhatReadersSee(DecideComments decideComments, CommentReferences references) {
        var pending = post("First");
        assertThat(refusal(() -> postComment.execute(comment(song, pending, "Reply", LINC)))
                        .message())
                .startsWith("The comment you reply to is no longer there.");

        decideComments.execute(
                moderator, List.of(references.find(pending).orElseThrow()), new Decision(Verdict.APPROVED));

        assertThat(comments.stateOf(postComment.execute(comment(song, pending, "Reply", LINC))))
                .isEqualTo("PENDING");
    }

    @Test
    void theTrapAnswersLikeAnythingElse() {
        var trapped = new NewComment(song, null, "Buy now", LINC, "trap", new Origin(null, true));

        assertThat(comments.stateOf(postComment.execute(trapped))).isEqualTo("SPAM");
    }

    @Test
    void aFloodFromOneAddressIsStopped() {
        var origin = new Origin("198.51.100." + song, false);
        for (var number = 0; number < 30; number++) {
            postComment.execute(new NewComment(song, null, "Number " + number, LINC, "flood", origin));
        }

        assertThat(refusal(() -> postComment.execute(new NewComment(song, null, "Number 30", LINC, "flood", origin))))
                .isInstanceOfSatisfying(
                        Problem.TooMany.class,
                        tooMany -> assertThat(tooMany.retryAfter().toSeconds()).isBetween(500L, 600L));
        assertThat(postComment.execute(new NewComment(song, null, "Number 0", LINC, "flood", origin)))
                .as("a repeat is no new comment")
                .isNotNull();
        assertThat(comments.countOn(song)).isEqualTo(30);
    }

    @Test
    void naughtyStringsAreStoredAsTheyAreOrRefusedInWords() throws IOException {
        var texts = TortureTexts.naughty();
        var stored = 0;
        for (var naughty : texts) {
            var expected = PlainText.ofLines(naughty);
            if (expected.isBlank() || expected.isBroken()) {
                assertThat(refusal(() -> post(naughty)).message()).endsWith(".");
            } else {
                assertThat(comments.body(post(naughty))).isEqualTo(expected.value());
                assertThat(CommentHtml.of(expected.value()).replaceAll("</?p>|<br>", ""))
                        .doesNotContain("<", ">");
                stored++;
            }
        }
        assertThat(stored).isGreaterThan(texts.size() / 2);
    }

    private static Problem refusal(ThrowingCallable command) {
        try {
            command.call();
        } catch (ProblemException refused) {
            return refused.problems().getFirst();
        } catch (Throwable other) {
            throw new AssertionError("Not refused but failed.", other);
        }
        throw new AssertionError("Not refused.");
    }
}
