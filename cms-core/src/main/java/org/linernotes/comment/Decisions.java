package org.linernotes.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.FullNode;

/** What moderators decided on comments; nothing is changed or removed. */
@FullNode
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Decisions extends GenericRepository<DecisionRow, UUID> {
    @Query(value = """
            INSERT INTO comment_decision (comment_id, revision_id, version, from_state, to_state, keeps_earlier, visible_before,
                                          featured_before, reason, note, decided_by)
            SELECT id, head_revision_id, version, state, :toState, :keepsEarlier, visible_revision_id, featured, :reason, :note,
                   :decidedBy
              FROM comment
             WHERE id = :commentId
            RETURNING id""", readOnly = false)
    UUID add(
            UUID commentId,
            String toState,
            boolean keepsEarlier,
            @Nullable String reason,
            @Nullable String note,
            UUID decidedBy);

    @Query(value = """
            INSERT INTO comment_decision (comment_id, revision_id, version, from_state, to_state, undo_of, decided_by)
            SELECT id, head_revision_id, version, state, :toState, :undoOf, :decidedBy
              FROM comment
             WHERE id = :commentId
            RETURNING id""", readOnly = false)
    UUID addUndo(UUID commentId, String toState, UUID undoOf, UUID decidedBy);

    /** The latest decision on a comment since somebody saw it at that version. */
    @Query("""
            SELECT d.id, d.comment_id, d.revision_id, d.version, d.from_state, d.to_state, d.keeps_earlier, d.undo_of, d.reason,
                   d.note, d.decided_by, d.decided_at, a.name AS decided_by_name
              FROM comment_decision d
              JOIN account a ON a.id = d.decided_by
             WHERE d.comment_id = :commentId AND d.version >= :version
             ORDER BY d.version DESC
             LIMIT 1""")
    Optional<DecisionRow> findLatestSince(UUID commentId, int version);

    /** All decisions on the comments, the latest of each first. */
    @Query("""
            SELECT d.id, d.comment_id, d.revision_id, d.version, d.from_state, d.to_state, d.keeps_earlier, d.undo_of, d.reason,
                   d.note, d.decided_by, d.decided_at, a.name AS decided_by_name
              FROM comment_decision d
              JOIN account a ON a.id = d.decided_by
             WHERE d.comment_id = ANY(CAST(:ids AS uuid[]))
             ORDER BY d.comment_id, d.version DESC""")
    List<DecisionRow> findOn(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** The latest decision on each of the comments. */
    @Query("""
            SELECT DISTINCT ON (d.comment_id) d.id, d.comment_id, d.revision_id, d.version, d.from_state, d.to_state,
                   d.keeps_earlier, d.undo_of, d.reason, d.note, d.decided_by, d.decided_at, a.name AS decided_by_name
              FROM comment_decision d
              JOIN account a ON a.id = d.decided_by
             WHERE d.comment_id = ANY(CAST(:ids AS uuid[]))
             ORDER BY d.comment_id, d.version DESC""")
    List<DecisionRow> findLatestOn(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** A decision with what it takes to undo it; {@code changed} is whether anything happened since but undone decisions. */
    @Query("""
            SELECT d.id, d.comment_id, d.revision_id, d.from_state, d.to_state, d.keeps_earlier, d.visible_before,
                   d.featured_before, d.decided_by, u.id AS undone_by,
                   d.undo_of IS NULL AND d.featured_before IS NOT NULL
                       AND d.decided_at > clock_timestamp() - INTERVAL '10 minutes' AS recent,
                   c.version <> d.version + 1 + (SELECT count(*) FROM comment_decision later
                                                  WHERE later.comment_id = d.comment_id AND later.version > d.version)
                       OR c.state <> d.to_state
                       OR EXISTS (SELECT FROM comment_decision later
                                   WHERE later.comment_id = d.comment_id AND later.version > d.version
                                     AND later.undo_of IS NULL
                                     AND NOT EXISTS (SELECT FROM comment_decision u WHERE u.undo_of = later.id)) AS changed
              FROM comment_decision d
              JOIN comment c ON c.id = d.comment_id
              LEFT JOIN comment_decision u ON u.undo_of = d.id
             WHERE d.id = :id""")
    Optional<UndoableRow> findUndoable(UUID id);

    /** A moderator's latest decisions that can still be undone, the latest first. */
    @Query("""
            SELECT d.id, d.comment_id, d.revision_id, d.version, d.from_state, d.to_state, d.keeps_earlier, d.undo_of, d.reason,
                   d.note, d.decided_by, d.decided_at, a.name AS decided_by_name
              FROM (SELECT lately.*
                      FROM comment_decision lately
                     WHERE lately.decided_by = :moderator AND lately.decided_at > clock_timestamp() - INTERVAL '10 minutes'
                     ORDER BY lately.decided_at DESC, lately.id DESC
                     LIMIT 100) d
              JOIN comment c ON c.id = d.comment_id
              JOIN account a ON a.id = d.decided_by
             WHERE d.undo_of IS NULL AND d.featured_before IS NOT NULL AND c.state = d.to_state
               AND NOT EXISTS (SELECT FROM comment_decision u WHERE u.undo_of = d.id)
               AND c.version = d.version + 1 + (SELECT count(*) FROM comment_decision later
                                                 WHERE later.comment_id = d.comment_id AND later.version > d.version)
               AND NOT EXISTS (SELECT FROM comment_decision later
                                WHERE later.comment_id = d.comment_id AND later.version > d.version AND later.undo_of IS NULL
                                  AND NOT EXISTS (SELECT FROM comment_decision u WHERE u.undo_of = later.id))
             ORDER BY d.decided_at DESC, d.id DESC
             LIMIT :limit""")
    List<DecisionRow> findUndoableOf(UUID moderator, int limit);
}
