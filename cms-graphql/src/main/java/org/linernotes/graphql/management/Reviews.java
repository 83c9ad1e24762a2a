package org.linernotes.graphql.management;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviews, their items and what was decided on them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Reviews extends GenericRepository<Review, UUID> {
    @Query("""
            SELECT id, submitted_by, submitted_at, reviewer_id, due_at, note
              FROM review
             WHERE id = ANY(CAST(:ids AS uuid[]))""")
    List<Review> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Reviews with something to decide, the one due first first, following the one of the page before. */
    @Query("""
            SELECT r.id, r.submitted_by, r.submitted_at, r.reviewer_id, r.due_at, r.note
              FROM review r
             WHERE EXISTS (SELECT FROM review_item i WHERE i.review_id = r.id AND i.state = 'OPEN')
               AND (CAST(:after AS uuid) IS NULL
                    OR (coalesce(r.due_at, 'infinity'), r.submitted_at, r.id)
                       > (SELECT coalesce(a.due_at, 'infinity'), a.submitted_at, a.id
                            FROM review a
                           WHERE a.id = CAST(:after AS uuid)))
             ORDER BY coalesce(r.due_at, 'infinity'), r.submitted_at, r.id
             LIMIT :limit""")
    List<Review> waiting(@Nullable UUID after, int limit);

    @Query("SELECT count(DISTINCT review_id) FROM review_item WHERE state = 'OPEN'")
    long countWaiting();

    @Query("""
            SELECT i.review_id, i.entry_id, i.revision_id, i.state, e.type
              FROM review_item i
              JOIN entry e ON e.id = i.entry_id
             WHERE i.review_id = ANY(CAST(:reviewIds AS uuid[]))
             ORDER BY i.review_id, e.sort_title, i.entry_id""")
    List<ReviewItem> items(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> reviewIds);

    /** The items by which entries are in a review that is not over. */
    @Query("""
            SELECT i.review_id, i.entry_id, i.revision_id, i.state, e.type
              FROM review_item i
              JOIN entry e ON e.id = i.entry_id
             WHERE i.entry_id = ANY(CAST(:entryIds AS uuid[]))
               AND i.state IN ('OPEN', 'CHANGES_REQUESTED', 'APPROVED')""")
    List<ReviewItem> current(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    @Query("""
            SELECT id, review_id, revision_id, kind, decided_by, decided_at, text, voided_because
              FROM decision
             WHERE review_id = ANY(CAST(:reviewIds AS uuid[]))
             ORDER BY decided_at, id""")
    List<Decision> decisions(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> reviewIds);

    @Query("""
            SELECT id, review_id, revision_id, kind, decided_by, decided_at, text, voided_because
              FROM decision
             WHERE revision_id = ANY(CAST(:revisionIds AS uuid[])) AND kind = 'APPROVE' AND voided_because IS NULL
             ORDER BY decided_at, id""")
    List<Decision> approvals(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> revisionIds);
}
