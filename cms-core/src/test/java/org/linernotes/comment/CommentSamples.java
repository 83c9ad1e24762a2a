package org.linernotes.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
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

    @Query("SELECT reason FROM comment_report WHERE comment_id = :comment")
    List<String> reports(UUID comment);
}
