package org.linernotes.live;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.linernotes.content.TypeId;
import org.linernotes.database.TestConnections;

/** Makes a database large: copies of what is live, under titles and addresses with something behind them. */
@Singleton
public class Copies {
    private static final String NUMBERED = """
            CREATE TEMPORARY TABLE copied ON COMMIT DROP AS
            SELECT p.id AS source, number, CAST(? AS text) AS mark, uuidv7() AS entry, uuidv7() AS revision, uuidv7() AS publication
              FROM publication p, generate_series(1, ?) AS number
             WHERE p.entry_id = ? AND p.live @> now()""";
    private static final String ENTRIES = """
            INSERT INTO entry (id, type, title, sort_title, slug, created_by, created_at, updated_by, updated_at)
            SELECT c.entry, e.type, p.title || ' ' || c.number, p.sort_title || ' ' || c.number, p.slug || '-' || c.mark || c.number,
                   e.created_by, e.created_at, e.updated_by, e.updated_at
              FROM copied c
              JOIN publication p ON p.id = c.source
              JOIN entry e ON e.id = p.entry_id""";
    private static final String REVISIONS = """
            INSERT INTO revision (id, entry_id, number, kind, content, content_hash, title, slug, author_id, created_at)
            SELECT c.revision, c.entry, 1, 'SAVE', r.content, r.content_hash, e.title, e.slug, r.author_id, r.created_at
              FROM copied c
              JOIN publication p ON p.id = c.source
              JOIN revision r ON r.id = p.revision_id
              JOIN entry e ON e.id = c.entry""";
    private static final String PUBLICATIONS = """
            INSERT INTO publication (id, entry_id, type, revision_id, slug, title, sort_title, sort_key, unlisted, content,
                                     content_changed_at, live)
            SELECT c.publication, c.entry, p.type, c.revision, e.slug, e.title, e.sort_title, p.sort_key || c.number,
                   p.unlisted, p.content, p.content_changed_at, p.live
              FROM copied c
              JOIN publication p ON p.id = c.source
              JOIN entry e ON e.id = c.entry""";
    private static final String REFERENCES = """
            INSERT INTO reference (publication_id, live, field, position, role, target_id, required)
            SELECT c.publication, r.live, r.field, r.position, r.role, r.target_id, r.required
              FROM copied c
              JOIN reference r ON r.publication_id = c.source""";
    private static final String VALUES = """
            INSERT INTO publication_value (publication_id, live, type, field, item, text, whole, day)
            SELECT c.publication, v.live, v.type, v.field, v.item, v.text, v.whole, v.day
              FROM copied c
              JOIN publication_value v ON v.publication_id = c.source""";
    private static final String RANKS = """
            INSERT INTO publication_rank (publication_id, live, type, field, descending, scope, within, rank, sort_key, entry_id)
            SELECT c.publication, o.live, o.type, o.field, o.descending, o.scope, o.within, o.rank, o.sort_key || c.number, c.entry
              FROM copied c
              JOIN publication_rank o ON o.publication_id = c.source""";
    private static final String SEARCH_DOCUMENTS = """
            INSERT INTO search_document (publication_id, live, title, names, texts)
            SELECT c.publication, d.live, d.title || ' ' || c.number, d.names, d.texts
              FROM copied c
              JOIN search_document d ON d.publication_id = c.source""";
    /** What a running database finds out by itself within a minute. */
    private static final String STATISTICS =
            "ANALYZE publication, reference, publication_value, publication_rank, search_document";

    private static final String COMMENTS = """
            WITH copied AS (
                SELECT uuidv7() AS id, uuidv7() AS words, c.id AS source
                  FROM comment c, generate_series(1, ?)
                 WHERE c.id = ?),
            comments AS (
                INSERT INTO comment (id, entry_id, author_name, author_place, state, posted_at, head_revision_id, visible_revision_id)
                SELECT copied.id, c.entry_id, c.author_name, c.author_place, c.state, c.posted_at, copied.words, copied.words
                  FROM copied
                  JOIN comment c ON c.id = copied.source
                RETURNING id)
            INSERT INTO comment_revision (id, comment_id, body, created_at)
            SELECT copied.words, copied.id, 'A comment.', now()
              FROM copied
              JOIN comments ON comments.id = copied.id""";

    private final TestConnections connections;

    Copies(TestConnections connections) {
        this.connections = connections;
    }

    /** Each copy points to whom its original points and has its words; the mark and a number tell their addresses apart. */
    public void of(TypeId entry, int times, String mark) {
        try (var connection = connections.asOwner()) {
            connection.setAutoCommit(false);
            copy(connection, NUMBERED, mark, times, entry.uuid());
            for (var statement :
                    new String[] {ENTRIES, REVISIONS, PUBLICATIONS, REFERENCES, VALUES, RANKS, SEARCH_DOCUMENTS}) {
                connection.createStatement().execute(statement);
            }
            connection.createStatement().execute(STATISTICS);
            connection.commit();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    public void ofComment(TypeId comment, int times) {
        try (var connection = connections.asOwner()) {
            copy(connection, COMMENTS, times, comment.uuid());
            connection.createStatement().execute("ANALYZE comment, comment_revision");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void copy(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
