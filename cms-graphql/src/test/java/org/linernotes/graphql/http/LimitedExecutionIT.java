package org.linernotes.graphql.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.database.TestConnections;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.AtOnce;
import org.linernotes.testing.IntegrationTest;

/** What becomes of an operation that takes too long, grows too large, or has a field that fails as none should. */
@IntegrationTest
class LimitedExecutionIT {
    private static final int AT_ONCE = 12;

    private final GraphQlClient client;
    private final SlowLibrary library;
    private final TestConnections connections;

    LimitedExecutionIT(GraphQlClient client, SlowLibrary library, TestConnections connections) {
        this.client = client;
        this.library = library;
        this.connections = connections;
    }

    // S1
    @ParameterizedTest
    @ValueSource(
            strings = {
                "query Words { shelves(first: 100) { %s } }",
                "query Sleepers { shelves(first: 100) { sleep } }",
            })
    void anOperationThatTakesTooLongIsLoggedInOneLineAndItsTransactionEnds(String document) throws Exception {
        var words = IntStream.range(0, 28).mapToObj(i -> "a" + i + ": words").collect(joining(" "));
        try (var log = LoggedLines.ofNode()) {
            var reply = client.query(SlowLibrary.PATH, document.formatted(words));

            assertThat(reply.code()).isEqualTo("TIMEOUT");
            assertThat(reply.at("data").isNull()).isTrue();
            assertThat(reply.at("errors").size()).isEqualTo(1);
            assertThat(reply.text("errors", 0, "message")).contains("1 s");
            awaitNoTransaction();
            while (library.running.get() > 0) {
                Thread.onSpinWait();
            }
            assertThat(log.lines()).singleElement().asString().contains("was stopped after 1 s", "cost");
        }
        assertThat(client.query(SlowLibrary.PATH, "{ shelves(first: 1) { number } }")
                        .at("data", "shelves", 0, "number")
                        .getIntValue())
                .isZero();
    }

    /** What ends at the limit is gone long before the statement would have ended by itself. */
    private void awaitNoTransaction() throws SQLException {
        try (var connection = connections.asOwner();
                var statement = connection.prepareStatement("""
                        SELECT count(*) FROM pg_stat_activity
                         WHERE application_name = 'linernotes-default' AND xact_start IS NOT NULL""")) {
            for (var open = 1L; open > 0; ) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    open = row.getLong(1);
                }
            }
        }
    }

    // R5
    @Test
    void aMutationRunsToItsEnd() {
        var reply = client.query(SlowLibrary.PATH, "mutation { slow }");

        assertThat(reply.text("data", "slow")).isEqualTo("slept");
    }

    // S2
    @ParameterizedTest
    @ValueSource(strings = {"StackOverflowError", "AssertionError", "LinkageError", "Exception"})
    void whatAFieldThrowsFailsThatFieldAlone(String how) {
        try (var log = LoggedLines.ofNode()) {
            var reply = client.query(
                    SlowLibrary.PATH, "{ shelves(first: 1) { number } fails(how: \"%s\") }".formatted(how));

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.at("data", "shelves", 0, "number").getIntValue()).isZero();
            assertThat(reply.at("data", "fails").isNull()).isTrue();
            assertThat(reply.code()).isEqualTo("INTERNAL_SERVER_ERROR");
            assertThat(reply.text()).doesNotContain("secret");
            assertThat(log.lines()).hasSize(1);
        }
    }

    // S1, S2
    @ParameterizedTest
    @ValueSource(strings = {"fails", "loads"})
    void manyFieldsThatFailAreLoggedOnce(String field) {
        try (var log = LoggedLines.ofNode()) {
            var reply = client.query(SlowLibrary.PATH, "{ shelves(first: 100) { number " + field + " } }");

            assertThat(reply.at("data", "shelves", 99, "number").getIntValue()).isEqualTo(99);
            assertThat(reply.at("data", "shelves", 99, field).isNull()).isTrue();
            assertThat(reply.at("errors").size()).isEqualTo(20);
            assertThat(log.lines()).hasSize(1);
        }
    }

    // S2
    @Test
    void anErrorOfAMutationIsOneErrorOfItsField() {
        var reply = client.query(SlowLibrary.PATH, "mutation { fails }");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.code()).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(reply.text("errors", 0, "path", 0)).isEqualTo("fails");
    }

    // S5
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ text(characters: 200000) }",
                "{ a: text(characters: 60000) b: text(characters: 60000) }",
            })
    void anAnswerThatIsTooLongIsRefusedWhole(String document) {
        var reply = client.query(SlowLibrary.PATH, document);

        assertThat(reply.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.at("data").isNull()).isTrue();
        assertThat(reply.text()).contains("longer than").doesNotContain("xxx");
    }

    // S5
    @Test
    void fewerOperationsRunAtOnceThanThereAreConnections() throws Exception {
        library.mostRunning.set(0);

        var replies = AtOnce.<GraphQlClient.Reply>inParallel(Collections.nCopies(
                AT_ONCE, () -> client.query(SlowLibrary.PATH, "{ shelves(first: 20) { number words } }")));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.text()).contains("\"data\""));
        assertThat(library.mostRunning.get()).isLessThan(library.connections());
    }
}
