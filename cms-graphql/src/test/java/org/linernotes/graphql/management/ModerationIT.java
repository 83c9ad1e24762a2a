package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.graphql.management.Desk.at;
import static org.linernotes.graphql.management.Desk.text;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Role;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** Moderators look through queues and decide, each on what was seen; the first decision stands. */
@IntegrationTest
class ModerationIT {
    private static final String QUEUE = """
            query ($queue: ModerationQueueName, $first: Int, $after: String) {
              moderationQueue(queue: $queue, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { id version state head { id body } visible { body } authorName reports openReports { reason text } signals { rule }
                        decisions { from to by { name } via at reason } }
              }
            }""";
    private static final String UNDO = """
            mutation ($input: UndoDecisionInput!) {
              undoDecision(input: $input) { results { decision { via } problem { code message } comment { state } } }
            }""";
    private static final String DECIDE = """
            mutation ($input: DecideCommentsInput!) {
              decideComments(input: $input) {
                results { commentId alreadyDecided decision { id to reason by { name } via } problem { code message } comment { version reports state entry { id } visible { body } decisions { to by { name } } } }
              }
            }""";

    @Inject
    Desk desk;

    @Inject
    GraphQlClient client;

    @Inject
    Rows rows;

    @BeforeEach
    void forgetSenders() {
        rows.forgetSenders();
    }

    @Test
    void anApprovedCommentIsWhatReadersSee() {
        var artist = artist();
        post(artist, "First words");

        var waiting = waiting(artist);
        var decided = decide("APPROVED", waiting);

        assertThat(text(waiting, "head", "body")).isEqualTo("First words");
        assertThat(text(decided, "comment", "state")).isEqualTo("APPROVED");
        assertThat(text(decided, "comment", "entry", "id")).isEqualTo(artist);
        assertThat(text(decided, "comment", "decisions", 0, "by", "name")).startsWith("moderator");
        assertThat(client.query(
                                "/graphql",
                                "{ node(id: \"%s\") { ... on Artist { comments { totalCount } } } }".formatted(artist))
                        .at("data", "node", "comments", "totalCount")
                        .getIntValue())
                .isEqualTo(1);
        assertThat(find("DEFAULT", artist)).isEmpty();
        assertThat(find("APPROVED", artist)).hasSize(1);
    }

    @Test
    void spamAndRejectedCommentsLeaveTheQueueAndCanBeTakenBack() {
        var artist = artist();
        post(artist, "Buy this");

        decide("SPAM", waiting(artist));
        assertThat(find("SPAM", artist)).hasSize(1);

        decide("PENDING", find("SPAM", artist).getFirst());
        decide("REJECTED", waiting(artist));
        assertThat(find("REJECTED", artist)).hasSize(1);
        assertThat(at(find("REJECTED", artist).getFirst(), "decisions").size()).isEqualTo(3);
    }

    @Test
    void ofTwoAtOnceTheFirstDecisionStands() throws Exception {
        var artist = artist();
        post(artist, "Contested");
        var seen = waiting(artist);
        var other = desk.another(Role.MODERATOR);

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<JsonNode>> both = List.of(
                    () -> decide(desk.the(Role.MODERATOR), "APPROVED", seen), () -> decide(other, "REJECTED", seen));
            var results =
                    threads.invokeAll(both).stream().map(ModerationIT::join).toList();

            assertThat(results.stream()
                            .filter(result -> at(result, "alreadyDecided").getBooleanValue()))
                    .hasSize(1);
            assertThat(results.stream()
                            .filter(result -> at(result, "alreadyDecided").getBooleanValue())
                            .map(result -> text(result, "problem", "message")))
                    .first()
                    .asString()
                    .contains("decided first");
        }
    }

    @Test
    void whatIsNoCommentDoesNotHinderTheOthers() {
        var artist = artist();
        post(artist, "Good one");
        var good = item(waiting(artist));
        var unknown = "comment_01h455vb4pex5vsknk084sn02q";
        var reply = desk.the(Role.MODERATOR)
                .send(
                        DECIDE,
                        Map.of(
                                "input",
                                Map.of(
                                        "items",
                                        List.of(with(good, "commentId", "x"), with(good, "commentId", unknown), good),
                                        "to",
                                        "APPROVED")));
        var badRevision = desk.the(Role.MODERATOR)
                .send(
                        DECIDE,
                        Map.of("input", Map.of("items", List.of(with(good, "revisionId", "y")), "to", "REJECTED")));

        var results = reply.at("data", "decideComments", "results");
        var problems = new HashMap<String, String>();
        IntStream.range(0, results.size())
                .mapToObj(index -> at(results, index))
                .forEach(result -> problems.put(
                        text(result, "commentId"),
                        at(result, "problem").isNull() ? "" : text(result, "problem", "message")));
        assertThat(problems)
                .isEqualTo(Map.of(
                        "x",
                        "There is no comment with this id; such ids begin with comment_.",
                        unknown,
                        "There is no comment with this id.",
                        String.valueOf(good.get("commentId")),
                        ""));
        assertThat(find("APPROVED", artist)).hasSize(1);
        var refused = badRevision.at("data", "decideComments", "results", 0);
        assertThat(text(refused, "problem", "message"))
                .isEqualTo("There is no comment revision with this id; such ids begin with comment_revision_.");
        assertThat(text(refused, "comment", "state")).isEqualTo("APPROVED");
    }

    private static Map<String, Object> with(Map<String, Object> item, String name, String value) {
        var changed = new HashMap<>(item);
        changed.put(name, value);
        return changed;
    }

    // A
    @Test
    void whatOvertookADecisionHasTheNameOfTheContract() {
        var artist = artist();
        post(artist, "Decided, edited, taken back");
        var seen = waiting(artist);
        decide("REJECTED", seen);

        var opposite = decide("APPROVED", seen);
        assertThat(text(opposite, "problem", "code")).isEqualTo("ALREADY_DECIDED");
        assertThat(text(opposite, "decision", "to")).isEqualTo("REJECTED");
        assertThat(text(opposite, "decision", "by", "name")).startsWith("moderator");

        var now = find("REJECTED", artist).getFirst();
        rows.column("""
                WITH edited AS (INSERT INTO comment_revision (comment_id, body, created_at)
                                SELECT id, 'Edited', now() FROM comment WHERE author_name = ? RETURNING id, comment_id)
                UPDATE comment SET head_revision_id = edited.id FROM edited WHERE comment.id = edited.comment_id
                RETURNING comment.id""", author(artist));
        assertThat(text(decide("APPROVED", now), "problem", "code")).isEqualTo("MOVED");

        rows.column("UPDATE comment SET state = 'WITHDRAWN' WHERE author_name = ? RETURNING id", author(artist));
        assertThat(text(decide("APPROVED", now), "problem", "code")).isEqualTo("GONE");
    }

    // R6
    @Test
    void theSameVerdictAgainIsSuccess() {
        var artist = artist();
        post(artist, "Agreed");
        var seen = waiting(artist);
        var first = decide("APPROVED", seen);

        var again = decide(desk.another(Role.MODERATOR), "APPROVED", seen);

        assertThat(at(first, "alreadyDecided").getBooleanValue()).isFalse();
        assertThat(at(again, "alreadyDecided").getBooleanValue()).isTrue();
        assertThat(at(again, "problem").isNull()).isTrue();
        assertThat(text(again, "decision", "id")).isEqualTo(text(first, "decision", "id"));
    }

    // R6: after somebody else decided otherwise
    @Test
    void aRepeatByItsKeyAnswersAsTheFirstTime() {
        var artist = artist();
        post(artist, "Contested");
        var input = Map.of(
                "items", List.of(item(waiting(artist))),
                "to", "APPROVED",
                "clientMutationId", UUID.randomUUID().toString());
        var first = desk.the(Role.MODERATOR)
                .send(DECIDE, Map.of("input", input))
                .at("data", "decideComments", "results", 0);
        decide(
                desk.another(Role.MODERATOR),
                "REJECTED",
                find("APPROVED", artist).getFirst());

        var again = desk.the(Role.MODERATOR)
                .send(DECIDE, Map.of("input", input))
                .at("data", "decideComments", "results", 0);

        assertThat(at(again, "problem").isNull()).isTrue();
        assertThat(text(again, "decision", "id")).isEqualTo(text(first, "decision", "id"));
        assertThat(find("REJECTED", artist)).hasSize(1);
    }

    // R1 and E4
    @Test
    void aReportThatNobodySawIsNotSettledAndAnUndoBringsThemBack() {
        var artist = artist();
        post(artist, "Reported");
        decide("APPROVED", waiting(artist));
        var unreported = find("APPROVED", artist).getFirst();
        report(text(unreported, "id"), "ILLEGAL");

        assertThat(text(decide("REJECTED", unreported), "problem", "code")).isEqualTo("MOVED");
        var reported = find("REPORTED", artist).getFirst();
        assertThat(text(reported, "openReports", 0, "reason")).isEqualTo("ILLEGAL");
        var rejected = decide("REJECTED", reported);
        assertThat(at(rejected, "comment", "reports").getIntValue()).isZero();

        var undone = desk.the(Role.MODERATOR)
                .send(UNDO, Map.of("input", Map.of("decisionIds", List.of(text(rejected, "decision", "id")))))
                .at("data", "undoDecision", "results", 0);

        assertThat(text(undone, "decision", "via")).isEqualTo("UNDO");
        assertThat(text(undone, "comment", "state")).isEqualTo("APPROVED");
        assertThat(at(find("REPORTED", artist).getFirst(), "reports").getIntValue())
                .isEqualTo(1);
    }

    private void report(String comment, String reason) {
        var reply = client.query(
                "/graphql",
                "mutation ($input: ReportCommentInput!) { reportComment(input: $input) { accepted } }",
                Map.of(
                        "input",
                        Map.of(
                                "commentId", comment,
                                "reason", reason,
                                "clientMutationId", UUID.randomUUID().toString())),
                Map.of());
        assertThat(reply.at("data", "reportComment", "accepted").getBooleanValue())
                .as(reply.text())
                .isTrue();
    }

    @Test
    void pagesAreKeysets() {
        var artist = artist();
        IntStream.range(0, 5).forEach(number -> post(artist, "Words " + number));
        var first = queue("PENDING", Map.of("first", 100));
        var page = queue("PENDING", Map.of("first", 2));

        var next = queue("PENDING", Map.of("first", 2, "after", text(page, "pageInfo", "endCursor")));

        assertThat(text(next, "nodes", 0, "id")).isEqualTo(text(first, "nodes", 2, "id"));
        assertThat(at(page, "totalCount").getIntValue()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void onlyModeratorsDecide() {
        assertThat(desk.the(Role.EDITOR).send(QUEUE, Map.of()).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aCommentThatIsNotThereHindersNoOther() {
        var artist = artist();
        post(artist, "There");
        var seen = waiting(artist);
        var absent = Map.of(
                "commentId", Ids.write(Ids.COMMENT, UUID.randomUUID()),
                "revisionId", Ids.write(Ids.COMMENT_REVISION, UUID.randomUUID()),
                "version", 1);

        var results = desk.the(Role.MODERATOR)
                .send(DECIDE, Map.of("input", Map.of("items", List.of(absent, item(seen)), "to", "APPROVED")))
                .at("data", "decideComments", "results");

        assertThat(IntStream.range(0, 2)
                        .mapToObj(results::get)
                        .map(result -> at(result, "problem").isNull()))
                .containsExactlyInAnyOrder(true, false);
    }

    private static JsonNode join(Future<JsonNode> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private String artist() {
        var name = "moderated" + UUID.randomUUID();
        return desk.published(
                        "Artist", Map.of("name", name, "sortName", name, "kind", "GROUP", "pageMode", "CREDIT_ONLY"))
                .entryId();
    }

    private void post(String entry, String body) {
        var reply = client.query(
                "/graphql",
                "mutation ($input: PostCommentInput!) { postComment(input: $input) { status } }",
                Map.of(
                        "input",
                        Map.of(
                                "entryId",
                                entry,
                                "body",
                                body,
                                "authorName",
                                author(entry),
                                "clientMutationId",
                                UUID.randomUUID().toString())),
                Map.of());
        assertThat(reply.text("data", "postComment", "status")).as(reply.text()).isEqualTo("WAITING");
    }

    /** Each entry has a reader of its own. */
    private static String author(String entry) {
        return "Reader of " + entry;
    }

    private JsonNode waiting(String entry) {
        return find("DEFAULT", entry).getFirst();
    }

    private List<JsonNode> find(String queue, String entry) {
        var found = new ArrayList<JsonNode>();
        var more = Map.<String, Object>of("first", 100);
        for (var goesOn = true; goesOn; ) {
            var page = queue(queue, more);
            var nodes = at(page, "nodes");
            IntStream.range(0, nodes.size())
                    .mapToObj(index -> at(nodes, index))
                    .filter(node -> text(node, "authorName").equals(author(entry)))
                    .forEach(found::add);
            goesOn = at(page, "pageInfo", "hasNextPage").getBooleanValue();
            more = goesOn ? Map.of("first", 100, "after", text(page, "pageInfo", "endCursor")) : more;
        }
        return found;
    }

    private JsonNode queue(String queue, Map<String, ?> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put("queue", queue);
        return desk.the(Role.MODERATOR).send(QUEUE, variables).at("data", "moderationQueue");
    }

    private JsonNode decide(String to, JsonNode comment) {
        return decide(desk.the(Role.MODERATOR), to, comment);
    }

    private static JsonNode decide(Desk.Person moderator, String to, JsonNode comment) {
        var reply = moderator.send(DECIDE, Map.of("input", Map.of("items", List.of(item(comment)), "to", to)));
        return reply.at("data", "decideComments", "results", 0);
    }

    private static Map<String, Object> item(JsonNode comment) {
        return Map.of(
                "commentId", text(comment, "id"),
                "revisionId", text(comment, "head", "id"),
                "version", at(comment, "version").getIntValue());
    }
}
