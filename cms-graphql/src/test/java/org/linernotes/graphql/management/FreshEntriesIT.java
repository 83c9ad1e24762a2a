package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.account.Role;
import org.linernotes.database.TestConnections;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Plans;
import org.linernotes.testing.StatementCounter;

/** Lists of what was just written, of which PostgreSQL has no statistics yet. */
@IntegrationTest
class FreshEntriesIT {
    private static final int ENTRIES = 3_000;
    private static final int MOST_ROWS = 30 * ENTRIES;
    private static final List<String> TABLES =
            List.of("entry", "entry_words", "revision", "draft_reference", "publication");
    private static final String LIST = """
            query ($words: String!) {
              entries(filter: { query: $words }, first: 100) {
                totalCount
                nodes {
                  id status head { number } liveRevision { id } publications { liveFrom } review { state }
                  revisions(first: 2) { totalCount nodes { id } }
                  referencedBy(first: 2) { totalCount nodes { title } }
                  allowedActions { action allowed }
                }
              }
            }""";

    private static final List<String> FILLING = List.of("""
            CREATE TEMPORARY TABLE made ON COMMIT DROP AS
            SELECT uuidv7() AS id, uuidv7() AS revision, n, CASE WHEN n % 3 = 0 THEN 'Artist' ELSE 'Song' END AS type,
                   'Row MARK ' || substr(md5(CAST(n AS text)), 1, 8) AS title, 'MARK/' || n AS slug,
                   (SELECT id FROM account LIMIT 1) AS author, now() - n * INTERVAL '1 second' AS at
              FROM generate_series(1, ENTRIES) AS n""", """
            INSERT INTO entry (id, type, title, sort_title, slug, created_by, created_at, updated_by, updated_at)
            SELECT id, type, title, title, slug, author, at, author, at FROM made""", """
            INSERT INTO revision (id, entry_id, number, kind, content, content_hash, title, slug, author_id, created_at)
            SELECT revision, id, 1, 'SAVE', '{}', md5(slug), title, slug, author, at FROM made""", """
            UPDATE entry SET head_revision_id = made.revision FROM made WHERE made.id = entry.id""", """
            INSERT INTO draft_reference (entry_id, field, position, target_id, required)
            SELECT song.id, 'artistCredit.artist', 0, artist.id, true
              FROM made song
              JOIN made artist ON artist.n = song.n - song.n % 3 AND artist.type = 'Artist'
             WHERE song.type = 'Song'""", """
            INSERT INTO publication (entry_id, type, revision_id, slug, title, sort_title, sort_key, content, content_changed_at, live)
            SELECT id, type, revision, slug, title, title, title, '{}', at, tstzrange(now() - INTERVAL '1 minute', NULL)
              FROM made WHERE n % 2 = 0""");

    private final Desk desk;
    private final StatementCounter counter;
    private final Connection owner;
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    FreshEntriesIT(Desk desk, StatementCounter counter, TestConnections connections) throws SQLException {
        this.desk = desk;
        this.counter = counter;
        this.owner = connections.asOwner();
    }

    @BeforeEach
    void writeMuch() throws SQLException {
        desk.the(Role.EDITOR);
        for (var table : TABLES) {
            owner.createStatement().execute("ALTER TABLE " + table + " SET (autovacuum_enabled = off)");
            owner.createStatement().execute("SELECT pg_clear_relation_stats('public', '" + table + "')");
            owner.createStatement().execute("DELETE FROM pg_statistic WHERE starelid = '" + table + "'::regclass");
        }
        owner.setAutoCommit(false);
        for (var statement : FILLING) {
            owner.createStatement()
                    .execute(statement.replace("MARK", mark).replace("ENTRIES", Integer.toString(ENTRIES)));
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    @AfterEach
    void knowAgain() throws SQLException {
        for (var table : TABLES) {
            owner.createStatement().execute("ALTER TABLE " + table + " RESET (autovacuum_enabled)");
        }
        owner.createStatement().execute("ANALYZE " + String.join(", ", TABLES));
        owner.close();
    }

    // growth
    @Test
    void aListOfWhatWasJustWrittenLooksAtEachRowAFewTimes() throws SQLException {
        for (var words :
                List.of("Row " + mark, "Row " + mark + " e5", "Row " + mark + " e", mark + "/7", "e5 " + mark)) {
            var sent = counter.during(() -> {
                var reply = desk.the(Role.EDITOR).send(LIST, Map.of("words", words));
                assertThat(reply.body().get("errors")).as(reply.text()).isNull();
            });
            for (var statement : sent.bound()) {
                if (statement.dataSource().equals("default") && statement.sql().contains("FROM")) {
                    var plan = Plans.of(statement, owner);
                    assertThat(plan.allRows()).as("%s: %s", words, plan).isLessThan(MOST_ROWS);
                }
            }
        }
    }
}
