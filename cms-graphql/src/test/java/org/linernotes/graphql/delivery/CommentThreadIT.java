package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Actor;
import org.linernotes.comment.CommentReferences;
import org.linernotes.comment.DecideComments;
import org.linernotes.comment.Decision;
import org.linernotes.comment.DecisionResult;
import org.linernotes.comment.NewComment;
import org.linernotes.comment.Origin;
import org.linernotes.comment.PostComment;
import org.linernotes.comment.Verdict;
import org.linernotes.content.TypeId;
import org.linernotes.testing.GeneratedTexts;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** What readers say to each other, in every channel in which others read it. */
@IntegrationTest
class CommentThreadIT {
    private static final String CHANNELS = """
            query ($song: ID!, $comment: ID!) {
              song: node(id: $song) {
                ... on Song {
                  jsonLd
                  comments(first: 30) { totalCount nodes { ...words replies(first: 5) { totalCount nodes { ...words } } } }
                }
              }
              comment: node(id: $comment) { ... on Comment { ...words } }
            }
            fragment words on Comment { id authorName authorPlace body bodyHtml tombstone replyTo { id body tombstone } }""";

    private final Frontend frontend;
    private final PostComment postComment;
    private final DecideComments decideComments;
    private final CommentReferences references;
    private final Actor moderator;
    private final Rows rows;
    private final Library library;
    private final String unique = Library.unique();
    private TypeId song = new TypeId("song", UUID.randomUUID());

    CommentThreadIT(Frontend frontend, Library library, PostComment postComment, Moderation moderation) {
        this.frontend = frontend;
        this.library = library;
        this.postComment = postComment;
        this.decideComments = moderation.decideComments();
        this.references = moderation.references();
        this.rows = moderation.rows();
        this.moderator = moderation.given().people().moderator();
    }

    /** What decides in this test. */
    @Singleton
    record Moderation(DecideComments decideComments, CommentReferences references, Given given, Rows rows) {}

    @BeforeEach
    void publishASong() {
        rows.forgetSenders();
        song = library.song("A song", unique + "/a-song", library.artist("Artist " + unique, unique));
    }

    // A
    @Test
    void whatIsBelowAHiddenCommentIsInNoChannel() {
        var parent = approved(null, "The parent");
        var reply = approved(parent, "The reply " + unique);
        var before = seen(reply);
        assertThat(before).contains("The reply " + unique);

        for (var verdict : List.of(Verdict.REJECTED, Verdict.SPAM, Verdict.PENDING)) {
            decide(parent, verdict);
            var hidden = frontend.ask(CHANNELS, variables(reply));
            assertThat(hidden.text()).doesNotContain("The reply");
            assertThat(hidden.at("data", "comment").isNull()).isTrue();
            assertThat(hidden.at("data", "song", "comments", "totalCount").getIntValue())
                    .isZero();
            assertThat(answer(reply)).contains("PARENT_NOT_VISIBLE");
            decide(parent, Verdict.APPROVED);
            assertThat(seen(reply)).as("after %s", verdict).isEqualTo(before);
        }
    }

    // A
    @Test
    void aCommentThatWasTakenBackKeepsItsPlaceForItsAnswers() {
        var parent = approved(null, "The parent " + unique);
        var reply = approved(parent, "The reply");
        rows.column("UPDATE comment SET state = 'WITHDRAWN' WHERE id = ? RETURNING id", parent);

        var seen = frontend.ask(CHANNELS, variables(reply));

        assertThat(seen.text()).doesNotContain("The parent " + unique);
        assertThat(seen.at("data", "comment", "replyTo", "tombstone").getBooleanValue())
                .isTrue();
        assertThat(seen.text("data", "comment", "replyTo", "body")).isEmpty();
        assertThat(seen.at("data", "song", "comments", "totalCount").getIntValue())
                .isEqualTo(2);
        assertThat(answer(parent)).contains("PARENT_NOT_VISIBLE");
    }

    // S2
    @Test
    void theLongestTextsOfAnyKindAreWordsInEveryChannel() {
        var comments = new ArrayList<UUID>();
        GeneratedTexts.of(5_000).forEach((kind, text) -> {
            if (!kind.equals("ends of isolates")) {
                comments.add(approved(null, text));
            }
        });

        var seen = frontend.ask(CHANNELS, variables(comments.getFirst()));

        assertThat(seen.at("data", "song", "comments", "nodes").size()).isEqualTo(comments.size());
        assertThat(seen.text("data", "comment", "body")).isEqualTo("a\n\nb");
        assertThat(seen.text("data", "comment", "bodyHtml")).isEqualTo("<p>a</p><p>b</p>");
        assertThat(seen.text("data", "song", "jsonLd")).contains("Comment");
    }

    // A: bidi, in rows of before names were checked
    @Test
    void nothingBesideAnOldNameTurnsRound() {
        var comment = approved(null, "Words");
        rows.column("UPDATE comment SET author_name = E'Li\\u202Enc' WHERE id = ? RETURNING id", comment);

        assertThat(frontend.ask(CHANNELS, variables(comment)).text("data", "comment", "authorName"))
                .isEqualTo("\u2068Li\u202Enc\u202C\u2069");
    }

    private String seen(UUID comment) {
        return frontend.ask(CHANNELS, variables(comment)).text();
    }

    private Map<String, Object> variables(UUID comment) {
        return Map.of("song", song.toString(), "comment", id(comment));
    }

    private static String id(UUID comment) {
        return new TypeId("comment", comment).toString();
    }

    private String answer(UUID parent) {
        return frontend.ask(
                        "mutation ($input: PostCommentInput!) { postComment(input: $input) { userErrors { code } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "entryId", song.toString(),
                                        "parentId", id(parent),
                                        "body", "An answer",
                                        "authorName", "Linc",
                                        "clientMutationId", UUID.randomUUID().toString())))
                .text();
    }

    private UUID approved(@Nullable UUID parent, String body) {
        var comment = postComment.execute(new NewComment(
                song.uuid(),
                parent,
                body,
                new NewComment.Author("Linc", "Beaumont, Tx", null),
                UUID.randomUUID().toString(),
                Origin.UNKNOWN));
        decide(comment, Verdict.APPROVED);
        return comment;
    }

    private void decide(UUID comment, Verdict verdict) {
        assertThat(decideComments
                        .execute(moderator, List.of(references.find(comment).orElseThrow()), new Decision(verdict))
                        .getFirst())
                .isInstanceOf(DecisionResult.Decided.class);
    }
}
