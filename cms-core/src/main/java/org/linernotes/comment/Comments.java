package org.linernotes.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.FullNode;

/** Comments as decisions find and leave them. */
@FullNode
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Comments extends GenericRepository<CommentRow, UUID> {
    @Query("""
            SELECT id, entry_id, state, version, head_revision_id, visible_revision_id, featured, open_reports
              FROM comment
             WHERE id = :id
               FOR UPDATE""")
    Optional<CommentRow> lock(UUID id);

    @Query("""
            SELECT id, entry_id, state, version, head_revision_id, visible_revision_id, featured, open_reports
              FROM comment
             WHERE id = :id""")
    Optional<CommentRow> find(UUID id);

    /** What an approval approves is what readers see from now on; where it is refused, they keep what they see. */
    @Query(value = """
            UPDATE comment
               SET state = :state,
                   version = version + 1,
                   visible_revision_id = CASE WHEN :state = 'APPROVED' AND NOT :keepsEarlier THEN head_revision_id ELSE visible_revision_id END,
                   head_revision_id = CASE WHEN :keepsEarlier THEN visible_revision_id ELSE head_revision_id END,
                   featured = featured AND :state = 'APPROVED'
             WHERE id = :id""", readOnly = false)
    void move(UUID id, String state, boolean keepsEarlier);

    /** As it was before a decision. */
    @Query(value = """
            UPDATE comment
               SET state = :state,
                   version = version + 1,
                   head_revision_id = :head,
                   visible_revision_id = CAST(:visible AS uuid),
                   featured = :featured
             WHERE id = :id""", readOnly = false)
    void restore(UUID id, String state, UUID head, @Nullable UUID visible, boolean featured);

    /** The open reports are those that the decision saw: an unseen one would have been a newer version. */
    @Query(value = """
            UPDATE comment_report
               SET settled_by = :decision
             WHERE comment_id = :id AND settled_by IS NULL""", readOnly = false)
    void settleReports(UUID id, UUID decision);

    @Query(value = "UPDATE comment_report SET settled_by = NULL WHERE settled_by = :decision", readOnly = false)
    void reopenReports(UUID decision);
}
