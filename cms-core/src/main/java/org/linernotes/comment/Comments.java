package org.linernotes.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comments as moderators see them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Comments extends GenericRepository<CommentRow, UUID> {
    String UNSETTLED = """
            (visible_revision_id IS DISTINCT FROM head_revision_id
             OR EXISTS (SELECT FROM comment_report r
                         WHERE r.comment_id = comment.id
                           AND r.reported_at > coalesce((SELECT max(d.decided_at) FROM comment_decision d
                                                          WHERE d.comment_id = comment.id), '-infinity'))) AS unsettled
            """;

    @Query("""
            SELECT id, entry_id, state, version, head_revision_id,
            """ + UNSETTLED + """
              FROM comment
             WHERE id = :id
               FOR UPDATE""")
    Optional<CommentRow> lock(UUID id);

    @Query("SELECT id, entry_id, state, version, head_revision_id, " + UNSETTLED + " FROM comment WHERE id = :id")
    Optional<CommentRow> find(UUID id);

    /** What an approval approves is what readers see from now on. */
    @Query(value = """
            UPDATE comment
               SET state = :state,
                   version = version + 1,
                   visible_revision_id = CASE WHEN :state = 'APPROVED' THEN head_revision_id ELSE visible_revision_id END,
                   featured = featured AND :state = 'APPROVED'
             WHERE id = :id""", readOnly = false)
    void move(UUID id, String state);

    @Query(value = """
            INSERT INTO comment_decision (comment_id, revision_id, version, from_state, to_state, reason, note, decided_by)
            VALUES (:commentId, :revisionId, :version, :fromState, :toState, :reason, :note, :decidedBy)""", readOnly = false)
    void addDecision(
            UUID commentId,
            UUID revisionId,
            int version,
            String fromState,
            String toState,
            @Nullable String reason,
            @Nullable String note,
            UUID decidedBy);

    /** All decisions on a comment, the latest first. */
    @Query("""
            SELECT d.id, d.comment_id, d.from_state, d.to_state, d.reason, d.note, d.decided_by, d.decided_at,
                   a.name AS decided_by_name
              FROM comment_decision d
              JOIN account a ON a.id = d.decided_by
             WHERE d.comment_id = :commentId
             ORDER BY d.version DESC""")
    List<DecisionRow> decisions(UUID commentId);
}
