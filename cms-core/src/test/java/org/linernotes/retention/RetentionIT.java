package org.linernotes.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.database.TestConnections;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

// R10, growth
@IntegrationTest
class RetentionIT {
    private static final String OLD_SESSION = """
            INSERT INTO session (token_hash, account_id, csrf_token, expires_at)
            SELECT sha256(convert_to(CAST(gen_random_uuid() AS text), 'UTF8')), id, 'x', now() - INTERVAL '2 days' FROM account LIMIT 1
            RETURNING encode(token_hash, 'hex')""";

    @Inject
    Sweeper sweeper;

    @Inject
    Given given;

    @Inject
    Rows rows;

    @Inject
    TestConnections connections;

    @Test
    void everyTableHasARule() {
        var tables = rows.column("""
                SELECT table_name FROM information_schema.tables
                 WHERE table_schema IN ('public', 'live', 'asof', 'reader') AND table_type = 'BASE TABLE'""");

        assertThat(RetentionRules.ALL.stream().map(RetentionRule::table))
                .as("Say in RetentionRules and in docs/retention.md how long the rows of each table are kept.")
                .containsAll(tables)
                .doesNotHaveDuplicates();
    }

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "retention.md"));

        for (var rule : RetentionRules.ALL) {
            assertThat(page).contains("| `%s` | %s |".formatted(rule.table(), rule.words()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            session         | 25 hours  | 23 hours
            api_token       | 31 days   | 29 days
            sign_in_failure | 25 hours  | 10 minutes
            idempotency_key | 25 hours  | 23 hours
            outbox          | 8 days    | 6 days
            comment_sender  | 61 minutes| 59 minutes
            import_run      | 366 days  | 364 days
            import_remark   | 91 days   | 89 days
            suggestion      | 181 days  | 179 days
            comment_report  | 366 days  | 364 days
            """)
    void whatIsTooOldGoesAndWhatIsNotStays(String table, String old, String young) {
        given.people().admin();
        var gone = UUID.randomUUID();
        var stays = UUID.randomUUID();
        insert(table, gone, old);
        insert(table, stays, young);

        sweeper.sweep();

        assertThat(count(table, gone)).isZero();
        assertThat(count(table, stays)).isEqualTo(1);
    }

    private void insert(String table, UUID mark, String age) {
        var entry = given.song(unique("Running Up That Hill")).published().entryId();
        switch (table) {
            case "session" -> rows.column("""
                    INSERT INTO session (token_hash, account_id, csrf_token, expires_at)
                    SELECT uuid_send(?), id, 'x', now() - CAST(? AS interval) FROM account LIMIT 1 RETURNING 1""", mark, age);
            case "api_token" -> rows.column("""
                    INSERT INTO api_token (token_hash, account_id, name, expires_at)
                    SELECT uuid_send(?), id, 'x', now() - CAST(? AS interval) FROM account LIMIT 1 RETURNING 1""", mark, age);
            case "sign_in_failure" -> rows.column("""
                    INSERT INTO sign_in_failure (email, address, failed_at)
                    VALUES (CAST(? AS text), 'x', now() - CAST(? AS interval)) RETURNING 1""", mark, age);
            case "idempotency_key" -> rows.column("""
                    INSERT INTO idempotency_key (account_id, key, request_hash, answer, created_at)
                    SELECT id, CAST(CAST(? AS uuid) AS text), 'x', '{}', now() - CAST(? AS interval) FROM account LIMIT 1 RETURNING 1""", mark, age);
            case "outbox" -> rows.column("""
                    INSERT INTO outbox (id, batch_id, kind, entry_id, entry_type, due_at, dispatched_at)
                    VALUES (?, gen_random_uuid(), 'ENTRY_PUBLISHED', gen_random_uuid(), 'Song', now(), now() - CAST(? AS interval))
                    RETURNING 1""", mark, age);
            case "comment_sender" -> rows.column("""
                    INSERT INTO comment_sender (sender, sent_at)
                    VALUES (CAST(CAST(? AS uuid) AS text), now() - CAST(? AS interval)) RETURNING 1""", mark, age);
            case "import_run" -> importRun(mark, age);
            case "import_remark" -> {
                importRun(mark, age);
                rows.column("""
                        INSERT INTO import_remark (run_id, kind, number, file, line, sentence)
                        VALUES (?, 'BAD_ROW', 1, 'x', 1, 'x') RETURNING 1""", mark);
            }
            case "suggestion" -> rows.column("""
                    INSERT INTO suggestion (id, entry_id, kind, body, state, request_key, suggested_at, decided_by, decided_at)
                    SELECT ?, ?, 'OTHER', 'x', 'DISMISSED', gen_random_uuid(), now(), id, now() - CAST(? AS interval)
                      FROM account LIMIT 1
                    RETURNING 1""", mark, entry, age);
            case "comment_report" -> {
                var comment = comment(entry, "APPROVED", age);
                rows.column("""
                        INSERT INTO comment_report (id, comment_id, reason, revision_id, request_key, reported_at)
                        SELECT ?, comment_id, 'SPAM', id, gen_random_uuid(), now() - CAST(? AS interval)
                          FROM comment_revision WHERE comment_id = ?
                        RETURNING 1""", mark, age, comment);
                decide(comment, "APPROVED", age);
                rows.column("""
                        UPDATE comment_report SET settled_by = (SELECT id FROM comment_decision WHERE comment_id = ?)
                         WHERE id = ? RETURNING 1""", comment, mark);
            }
            default -> throw new AssertionError(table);
        }
    }

    private void importRun(UUID id, String age) {
        rows.column("""
                INSERT INTO import_run (id, chart, files, publish, account_id, state, ended_at)
                SELECT ?, 'x', '{}', false, id, 'DONE', now() - CAST(? AS interval) FROM account LIMIT 1 RETURNING 1""", id, age);
    }

    private int count(String table, UUID mark) {
        var condition = switch (table) {
            case "session", "api_token" -> "token_hash = uuid_send(?)";
            case "sign_in_failure" -> "email = CAST(CAST(? AS uuid) AS text)";
            case "idempotency_key" -> "key = CAST(CAST(? AS uuid) AS text)";
            case "comment_sender" -> "sender = CAST(CAST(? AS uuid) AS text)";
            case "import_remark" -> "run_id = ?";
            default -> "id = ?";
        };
        return Integer.parseInt(
                String.valueOf(rows.column("SELECT count(*) FROM " + table + " WHERE " + condition, mark)
                        .getFirst()));
    }

    @ParameterizedTest
    @CsvSource({
        "SPAM, 31 days, ERASED",
        "SPAM, 29 days, SPAM",
        "REJECTED, 181 days, ERASED",
        "REJECTED, 179 days, REJECTED"
    })
    void theWordsOfWhatNobodySawAreErased(String state, String age, String afterwards) {
        var comment = comment(given.song(unique("Cloudbusting")).published().entryId(), state, age);
        decide(comment, state, age);

        sweeper.sweep();

        assertThat(rows.column("SELECT state FROM comment WHERE id = ?", comment))
                .containsExactly(afterwards);
        assertThat(rows.column("SELECT body FROM comment_revision WHERE comment_id = ?", comment))
                .containsExactly(afterwards.equals("ERASED") ? "-" : "Some words.");
        assertThat(rows.column("SELECT author_name FROM comment WHERE id = ?", comment))
                .containsExactly(afterwards.equals("ERASED") ? "-" : "Ann");
        assertThat(rows.column("SELECT 1 FROM comment_decision WHERE comment_id = ?", comment))
                .hasSize(1);
    }

    @Test
    void whatReadersSeeStaysWithoutItsAddress() {
        var entry = given.song(unique("Hounds of Love")).published().entryId();
        var old = comment(entry, "APPROVED", "31 days");
        var young = comment(entry, "APPROVED", "29 days");

        sweeper.sweep();

        assertThat(rows.column("SELECT email FROM comment WHERE id = ?", old)).containsOnlyNulls();
        assertThat(rows.column("SELECT state FROM comment WHERE id = ?", old)).containsExactly("APPROVED");
        assertThat(rows.column("SELECT email FROM comment WHERE id = ?", young)).containsExactly("ann@example.org");
    }

    @Test
    void anErasedCommentsDecisionsGoAfterTwoYears() {
        var entry = given.song(unique("Babooshka")).published().entryId();
        var old = comment(entry, "SPAM", "800 days");
        decide(old, "SPAM", "740 days");
        var young = comment(entry, "SPAM", "800 days");
        decide(young, "SPAM", "700 days");

        sweeper.sweep();

        assertThat(rows.column("SELECT 1 FROM comment_decision WHERE comment_id = ?", old))
                .isEmpty();
        assertThat(rows.column("SELECT 1 FROM comment_decision WHERE comment_id = ?", young))
                .hasSize(1);
    }

    @Test
    void oneNodeSweepsAtATime() throws SQLException {
        given.people().admin();
        var session = rows.column(OLD_SESSION).getFirst();
        try (var other = connections.asOwner();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('linernotes sweeper', 0))");

            assertThat(sweeper.sweep()).isZero();
            assertThat(sessions(session)).hasSize(1);
            other.rollback();
        }
        assertThat(sweeper.sweep()).isPositive();
        assertThat(sessions(session)).isEmpty();
    }

    @Test
    void whatSomebodyHoldsIsLeftForTheNextTurn() throws SQLException {
        given.people().admin();
        var session = rows.column(OLD_SESSION).getFirst();
        try (var other = connections.asOwner();
                var statement =
                        other.prepareStatement("SELECT FROM session WHERE token_hash = decode(?, 'hex') FOR UPDATE")) {
            other.setAutoCommit(false);
            statement.setString(1, session);
            statement.execute();

            sweeper.sweep();
            assertThat(sessions(session)).hasSize(1);
            other.rollback();
        }
        sweeper.sweep();
        assertThat(sessions(session)).isEmpty();
    }

    private List<@Nullable String> sessions(@Nullable String token) {
        return rows.column("SELECT 1 FROM session WHERE token_hash = decode(?, 'hex')", token);
    }

    private UUID comment(UUID entry, String state, String age) {
        return UUID.fromString(
                String.valueOf(rows.column("""
                WITH revision AS (SELECT uuidv7() AS id, uuidv7() AS comment_id, now() - CAST(? AS interval) AS at),
                     c AS (
                    INSERT INTO comment (id, entry_id, author_name, email, state, posted_at, head_revision_id, visible_revision_id)
                    SELECT comment_id, ?, 'Ann', 'ann@example.org', ?, at, id, CASE WHEN ? = 'APPROVED' THEN id END FROM revision),
                     r AS (
                    INSERT INTO comment_revision (id, comment_id, body, created_at)
                    SELECT id, comment_id, 'Some words.', at FROM revision)
                SELECT comment_id FROM revision""", age, entry, state, state).getFirst()));
    }

    private void decide(UUID comment, String state, String age) {
        rows.column("""
                INSERT INTO comment_decision (comment_id, revision_id, version, from_state, to_state, decided_by, decided_at)
                SELECT c.id, c.head_revision_id, c.version, 'PENDING', ?, a.id, now() - CAST(? AS interval)
                  FROM comment c, account a WHERE c.id = ? LIMIT 1
                RETURNING 1""", state, age, comment);
    }
}
