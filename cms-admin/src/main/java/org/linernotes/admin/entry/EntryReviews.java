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

    /** The other entries of a review. */
    @Query("SELECT entry_id FROM review_item WHERE review_id = :reviewId AND entry_id <> :entryId ORDER BY entry_id")
    List<UUID> others(UUID reviewId, UUID entryId);

    @Query("""
            SELECT d.id, d.kind, a.name AS decided_by_name, d.decided_at, r.number AS revision_number, d.text, d.voided_because
              FROM decision d
              JOIN account a ON a.id = d.decided_by
              JOIN revision r ON r.id = d.revision_id
             WHERE d.review_id = :reviewId AND d.entry_id = :entryId
             ORDER BY d.decided_at DESC, d.id DESC
             LIMIT 20""")
    List<DecisionRow> decisions(UUID reviewId, UUID entryId);
}
