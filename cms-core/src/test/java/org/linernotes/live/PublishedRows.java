package org.linernotes.live;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentRank;
import org.linernotes.database.TestConnections;

/** Writes publications as the owner, without the commands: for what only the readers' statements are about. */
@Singleton
class PublishedRows {
    static final String LIVE = "[2026-01-01,)";

    private final Connection connection;

    PublishedRows(TestConnections connections) throws SQLException {
        this.connection = connections.asOwner();
    }

    /** A new entry that is live since the beginning of 2026. */
    UUID live(String type, @Nullable String slug, String title) {
        var entry = entry(type, title);
        publish(entry, slug, LIVE);
        return entry;
    }

    UUID entry(String type, String title) {
        return ask("""
                WITH author AS (
                    INSERT INTO account (email, name) VALUES (gen_random_uuid() || '@example.org', 'Author') RETURNING id)
                INSERT INTO entry (type, title, sort_title, created_by, created_at, updated_by, updated_at)
                SELECT ?, ?, lower(?), id, now(), id, now() FROM author
                RETURNING id""", type, title, title);
    }

    /** Answers the publication's id; its words changed when it began. */
    UUID publish(UUID entry, @Nullable String slug, String interval) {
        return publish(entry, slug, interval, "{}");
    }

    UUID publish(UUID entry, @Nullable String slug, String interval, String content) {
        return ask("""
                WITH asked AS (SELECT CAST(? AS uuid) AS entry_id, CAST(? AS text) AS slug, CAST(? AS tstzrange) AS live, CAST(? AS jsonb) AS content),
                     words AS (
                    INSERT INTO revision (entry_id, number, kind, content, content_hash, title, slug, author_id, created_at)
                    SELECT e.id, (SELECT count(*) + 1 FROM revision r WHERE r.entry_id = e.id), 'SAVE', '{}', '', e.title,
                           asked.slug, e.created_by, now()
                      FROM entry e, asked
                     WHERE e.id = asked.entry_id
                    RETURNING id)
                INSERT INTO publication (entry_id, type, revision_id, slug, title, sort_title, sort_key, content, content_changed_at, live, ended_by)
                SELECT e.id, e.type, words.id, asked.slug, e.title, e.sort_title, upper(left(e.sort_title, 1)) || ' ' || e.sort_title, asked.content, lower(asked.live), asked.live,
                       CASE WHEN upper(asked.live) IS NOT NULL THEN 'UNPUBLISHED' END
                  FROM entry e, words, asked
                 WHERE e.id = asked.entry_id
                RETURNING id""", entry, slug, interval, content);
    }

    /** Gives an entry the name under which it is published next. */
    void name(UUID entry, String title, String sortTitle) {
        run("UPDATE entry SET title = ?, sort_title = ? WHERE id = ?", title, sortTitle, entry);
    }

    /** Everything live of an entry points to another one from now on. */
    void point(UUID entry, String field, int position, @Nullable String role, UUID target) {
        run("""
                INSERT INTO reference (publication_id, live, field, position, role, target_id, required)
                SELECT id, live, ?, ?, ?, ?, false FROM publication WHERE entry_id = ?""", field, position, role, target, entry);
    }

    /** Its place in the orders by a number: the smallest first, and the largest first. */
    void rank(UUID entry, String field, long rank) {
        run("""
                INSERT INTO publication_rank (publication_id, live, type, field, descending, scope, rank, sort_key, entry_id)
                SELECT id, live, type, ?, turned, CAST(? AS uuid), CASE WHEN turned THEN -1 ELSE 1 END * ?, sort_key, entry_id
                  FROM publication, unnest(ARRAY[false, true]) AS turned
                 WHERE entry_id = ?""", field, ContentRank.EVERYWHERE, rank, entry);
    }

    UUID comment(UUID entry, @Nullable UUID parent, String state, String at) {
        return ask("""
                WITH posted AS (
                    INSERT INTO comment (entry_id, parent_id, author_name, state, posted_at, head_revision_id, visible_revision_id)
                    SELECT ?, ?, 'Linc', ?, CAST(? AS timestamptz), words, words FROM (SELECT uuidv7() AS words)
                    RETURNING id, head_revision_id)
                INSERT INTO comment_revision (id, comment_id, body, created_at)
                SELECT head_revision_id, id, 'A comment.', now() FROM posted
                RETURNING comment_id""", entry, parent, state, at);
    }

    /** Keeps an entry from readers. */
    void withhold(UUID entry, boolean legal) {
        run(
                "UPDATE entry SET withheld_since = now(), withheld_reason = 'A reason.', withheld_legal = ? WHERE id = ?",
                legal,
                entry);
    }

    synchronized void run(String sql, @Nullable Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private synchronized UUID ask(String sql, @Nullable Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var row = statement.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
