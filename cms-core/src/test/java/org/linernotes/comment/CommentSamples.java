package org.linernotes.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.EntrySummary;

/** Looks at comments as no reader can, and sets the stage for them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CommentSamples extends GenericRepository<EntrySummary, UUID> {
    @Query(value = """
            INSERT INTO publication (entry_id, type, revision_id, slug, title, sort_title, content, content_changed_at, live)
            SELECT e.id, e.type, e.head_revision_id, e.slug, e.title, e.sort_title,
                   jsonb_build_object('commentsPolicy', :policy), now(), tstzrange(now() - INTERVAL '1 minute', NULL)
              FROM entry e
             WHERE e.id = :entryId""", readOnly = false)
    void publishWithPolicy(UUID entryId, String policy);

    @Query("SELECT r.body FROM comment c JOIN comment_revision r ON r.id = c.head_revision_id WHERE c.id = :comment")
    String body(UUID comment);

    @Query(
            "SELECT author_name || '|' || coalesce(author_place, '-') || '|' || coalesce(email, '-') FROM comment WHERE id = :comment")
    String author(UUID comment);

    @Query("SELECT state FROM comment WHERE id = :comment")
    String stateOf(UUID comment);

    @Query("SELECT count(*) FROM comment WHERE entry_id = :entry")
    long countOn(UUID entry);

    @Query("SELECT count(*) FROM live.comment WHERE id = :comment")
    long visible(UUID comment);

    @Query("SELECT count(*) FROM comment_decision WHERE comment_id = :comment")
    long decisions(UUID comment);

    @Query("SELECT open_reports FROM comment WHERE id = :comment")
    int openReports(UUID comment);

    @Query("SELECT r.body FROM comment c JOIN comment_revision r ON r.id = c.visible_revision_id WHERE c.id = :comment")
    String visibleBody(UUID comment);

    /** Everything about a comment but its version. */
    @Query("""
            SELECT concat_ws('|', state, head_revision_id, coalesce(CAST(visible_revision_id AS text), '-'), featured, open_reports,
                             (SELECT count(*) FROM comment_report r WHERE r.comment_id = comment.id AND r.settled_by IS NULL),
                             (SELECT count(*) FROM live.comment l WHERE l.id = comment.id))
              FROM comment
             WHERE id = :comment""")
    String picture(UUID comment);

    @Query(value = "UPDATE comment SET state = :state, version = version + 1 WHERE id = :comment", readOnly = false)
    void setState(UUID comment, String state);

    @Query(value = "UPDATE comment SET featured = true WHERE id = :comment", readOnly = false)
    void feature(UUID comment);

    @Query(
            value = "UPDATE comment_decision SET decided_at = decided_at - INTERVAL '11 minutes' WHERE id = :decision",
            readOnly = false)
    void makeOld(UUID decision);

    @Query(value = """
            INSERT INTO comment_report (comment_id, reason, revision_id, request_key, reported_at)
            SELECT id, 'SPAM', head_revision_id, uuidv7(), now() FROM comment, generate_series(1, :times) WHERE id = :comment""", readOnly = false)
    void reportOften(UUID comment, int times);

    /** Approved comments, each with a report that was settled. */
    @Query(value = """
            WITH posted AS (
                INSERT INTO comment (entry_id, author_name, state, posted_at, version, head_revision_id, visible_revision_id)
                SELECT :entry, 'Linc', 'APPROVED', now() - INTERVAL '1 year', 3, revision.id, revision.id
                  FROM (SELECT uuidv7() AS id FROM generate_series(1, :times)) revision
                RETURNING id, head_revision_id),
            words AS (
                INSERT INTO comment_revision (id, comment_id, body, created_at)
                SELECT head_revision_id, id, 'Words.', now() FROM posted
                RETURNING id, comment_id),
            decided AS (
                INSERT INTO comment_decision (comment_id, revision_id, version, from_state, to_state, decided_by)
                SELECT comment_id, id, 2, 'APPROVED', 'APPROVED', (SELECT id FROM account LIMIT 1) FROM words
                RETURNING id, comment_id, revision_id)
            INSERT INTO comment_report (comment_id, reason, revision_id, request_key, reported_at, settled_by)
            SELECT comment_id, 'SPAM', revision_id, uuidv7(), now() - INTERVAL '1 year', id FROM decided
            RETURNING id""", readOnly = false)
    List<UUID> insertSettled(UUID entry, int times);

    @Query(value = "ANALYZE comment, comment_report, comment_decision, comment_revision", readOnly = false)
    void analyze();

    /** A visible comment. */
    @Query(value = """
            WITH posted AS (
                INSERT INTO comment (entry_id, parent_id, author_name, state, posted_at, head_revision_id, visible_revision_id)
                SELECT :entry, CAST(:parent AS uuid), 'Linc', 'APPROVED', clock_timestamp(), id, id FROM (SELECT uuidv7() AS id) revision
                RETURNING id, head_revision_id),
            words AS (
                INSERT INTO comment_revision (id, comment_id, body, created_at)
                SELECT head_revision_id, id, 'Words.', clock_timestamp() FROM posted
                RETURNING comment_id)
            SELECT comment_id FROM words""", readOnly = false)
    UUID insert(UUID entry, @Nullable UUID parent);

    /** What an author's edit leaves: a newer text that nobody has looked at. */
    @Query(value = """
            WITH edited AS (
                INSERT INTO comment_revision (comment_id, body, created_at) VALUES (:comment, :body, clock_timestamp())
                RETURNING id, comment_id)
            UPDATE comment c
               SET head_revision_id = edited.id, version = version + 1
              FROM edited
             WHERE c.id = edited.comment_id
            RETURNING c.id""", readOnly = false)
    UUID edit(UUID comment, String body);

    @Query("SELECT reason FROM comment_report WHERE comment_id = :comment")
    List<String> reports(UUID comment);
}
