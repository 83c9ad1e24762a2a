package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Role;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

@IntegrationTest
class ManagementStatementsIT {
    private static final String LIST = """
            query ($words: String!, $first: Int!) {
              entries(filter: { query: $words }, first: $first) {
                totalCount
                nodes {
                  id status head { number author { name } base { id } } liveRevision { id }
                  publications { liveFrom publishedBy { name } } review { state submittedBy { name } }
                  revisions(first: 2) { totalCount nodes { id } }
                  referencedBy(first: 2) { totalCount nodes { title } }
                  allowedActions { action allowed }
                }
              }
            }""";

    @Inject
    Desk desk;

    @Inject
    StatementCounter counter;

    @Test
    void asksAsOftenForAHundredRowsAsForTen() {
        var words = "Row " + UUID.randomUUID();
        var entries = IntStream.range(0, 100)
                .mapToObj(
                        i -> Map.of("clientId", "c" + i, "type", "Artist", "content", Map.of("name", words + " " + i)))
                .toList();
        var ana = desk.the(Role.CONTRIBUTOR);
        assertThat(ana.command("createEntries", "CreateEntriesInput", Map.of("entries", entries), "entries { id }")
                        .get("entries"))
                .satisfies(created -> assertThat(created.size()).isEqualTo(100));

        var ten = statements(words, 10);
        var hundred = statements(words, 100);

        assertThat(hundred).hasSameSizeAs(ten);
    }

    private List<String> statements(String words, int first) {
        var counted = counter.during(() -> {
            var reply = desk.the(Role.EDITOR).send(LIST, Map.of("words", words, "first", first));
            assertThat(reply.body().get("errors")).as(reply.text()).isNull();
            assertThat(reply.at("data", "entries", "nodes").size()).isEqualTo(first);
        });
        return counted.on("default");
    }
}
