package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Role;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.management.Desk;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.testing.IntegrationTest;

/** What readers send again under the same key is answered as before, whatever became of it meanwhile. */
@IntegrationTest
class ReaderKeysIT {
    private static final String POST = """
            mutation ($input: PostCommentInput!) {
              postComment(input: $input) { status comment { id createdAt } userErrors { code } }
            }""";
    private static final String REPORT = """
            mutation ($input: ReportCommentInput!) {
              reportComment(input: $input) { accepted userErrors { code } }
            }""";
    private static final String DECIDE = """
            mutation ($input: DecideCommentsInput!) { decideComments(input: $input) { results { problem { message } } } }""";
    private static final String QUEUE = """
            query ($queue: ModerationQueueName, $after: String) {
              moderationQueue(queue: $queue, first: 100, after: $after) {
                nodes { id version head { id body } }
                pageInfo { hasNextPage endCursor }
              }
            }""";

    private final Frontend frontend;
    private final Library library;
    private final Desk desk;
    private final DeliveryEndpoint endpoint;
    private final String unique = Library.unique();

    ReaderKeysIT(Frontend frontend, Library library, Desk desk, DeliveryEndpoint endpoint) {
        this.frontend = frontend;
        this.library = library;
        this.desk = desk;
        this.endpoint = endpoint;
    }

    // R6
    @Test
    void theseAreAllMutationsThatReadersHave() {
        assertThat(Objects.requireNonNull(endpoint.schema().getMutationType()).getFieldDefinitions())
                .extracting(GraphQLFieldDefinition::getName)
                .containsExactlyInAnyOrder("postComment", "reportComment", "submitSuggestion");
    }

    // R6
    @Test
    void aCommentThatWasRejectedMeanwhileIsAnsweredAsBefore() {
        var song = song();
        var first = post(song);
        decide("PENDING", "REJECTED");

        assertThat(post(song).text()).isEqualTo(first.text());
    }

    // R6
    @Test
    void aReportOfWhatWasHiddenMeanwhileIsAnsweredAsBefore() {
        var comment = post(song()).text("data", "postComment", "comment", "id");
        decide("PENDING", "APPROVED");
        var first = report(comment);
        assertThat(first.at("data", "reportComment", "accepted").getBooleanValue())
                .as(first.text())
                .isTrue();
        decide("REPORTED", "REJECTED");

        assertThat(report(comment).text()).isEqualTo(first.text());
    }

    private TypeId song() {
        return library.song("A song", unique + "/a-song", library.artist("Artist " + unique, unique));
    }

    private Reply post(TypeId entry) {
        return frontend.ask(
                POST,
                Map.of(
                        "input",
                        Map.of(
                                "entryId",
                                entry.toString(),
                                "body",
                                "Words " + unique,
                                "authorName",
                                "Linc",
                                "clientMutationId",
                                unique)));
    }

    private Reply report(String comment) {
        return frontend.ask(
                REPORT, Map.of("input", Map.of("commentId", comment, "reason", "SPAM", "clientMutationId", unique)));
    }

    private void decide(String queue, String verdict) {
        var variables = new HashMap<String, Object>(Map.of("queue", queue));
        boolean last;
        do {
            last = decide(variables, verdict);
        } while (!last);
    }

    /** Answers whether that was the last page of the queue. */
    private boolean decide(Map<String, Object> page, String verdict) {
        var moderator = desk.the(Role.MODERATOR);
        var list = moderator.send(QUEUE, page).at("data", "moderationQueue");
        var nodes = Desk.at(list, "nodes");
        for (var index = 0; index < nodes.size(); index++) {
            var node = Objects.requireNonNull(nodes.get(index));
            if (Desk.text(node, "head", "body").equals("Words " + unique)) {
                var item = Map.of(
                        "commentId",
                        Desk.text(node, "id"),
                        "revisionId",
                        Desk.text(node, "head", "id"),
                        "version",
                        Desk.at(node, "version").getIntValue());
                moderator.send(DECIDE, Map.of("input", Map.of("items", List.of(item), "to", verdict)));
            }
        }
        page.put("after", String.valueOf(Desk.at(list, "pageInfo", "endCursor").getValue()));
        return !Desk.at(list, "pageInfo", "hasNextPage").getBooleanValue();
    }
}
