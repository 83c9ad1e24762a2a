package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What reviews have to do with an entry. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EntryReviews extends GenericRepository<ReviewRow, UUID> {
    @Query("""
            SELECT r.id, i.revision_id, i.state, submitter.name AS submitted_by_name, r.submitted_at,
                   reviewer.name AS reviewer_name, r.due_at, r.note
              FROM review_item i
              JOIN review r ON r.id = i.review_id
              JOIN account submitter ON submitter.id = r.submitted_by
              LEFT JOIN account reviewer ON reviewer.id = r.reviewer_id
             WHERE i.entry_id = :entryId AND i.state IN ('OPEN', 'CHANGES_REQUESTED', 'APPROVED')""")
    Optional<ReviewRow> current(UUID entryId);

    /** The other entries of a review that are still in it. */
    @Query("""
            SELECT i.entry_id AS id,
                   EXISTS (SELECT FROM draft_reference r
                            WHERE r.entry_id = i.entry_id AND r.target_id = :entryId AND r.required) AS needs
              FROM review_item i
             WHERE i.review_id = :reviewId AND i.entry_id <> :entryId
               AND i.state IN ('OPEN', 'CHANGES_REQUESTED', 'APPROVED')
             ORDER BY i.entry_id""")
    List<OtherItem> others(UUID reviewId, UUID entryId);

    /** What was withdrawn from the review that an entry was in last, the entry included, as far as it could go back. */
    @Query("""
            SELECT i.review_id, i.entry_id AS id
              FROM (SELECT own.review_id, own.state
                      FROM review_item own
                      JOIN review r ON r.id = own.review_id
                     WHERE own.entry_id = :entryId
                     ORDER BY r.submitted_at DESC
                     LIMIT 1) AS last
              JOIN review_item i ON i.review_id = last.review_id AND i.state = 'WITHDRAWN'
              JOIN entry e ON e.id = i.entry_id AND e.head_revision_id = i.revision_id
                          AND e.state = 'ACTIVE' AND e.work = 'DRAFT'
             WHERE last.state = 'WITHDRAWN'
             ORDER BY i.entry_id""")
    List<WithdrawnItem> withdrawn(UUID entryId);
}
