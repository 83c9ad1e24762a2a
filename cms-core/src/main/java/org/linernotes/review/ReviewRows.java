package org.linernotes.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviews, their items and decisions as commands write them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReviewRows extends GenericRepository<ReviewItem, UUID> {
    @Query("SELECT EXISTS (SELECT FROM review WHERE id = :id)")
    boolean exists(UUID id);

    @Query(value = """
            INSERT INTO review (submitted_by, submitted_at, reviewer_id, due_at, note)
            VALUES (:submittedBy, :at, :reviewerId, CAST(:dueAt AS timestamptz), :note)
            RETURNING id""", readOnly = false)
    UUID add(UUID submittedBy, Instant at, @Nullable UUID reviewerId, @Nullable String dueAt, @Nullable String note);

    /** Takes the heads of entries into a review. */
    @Query(value = """
            INSERT INTO review_item (review_id, entry_id, revision_id, content_hash, state)
            SELECT :reviewId, e.id, head.id, head.content_hash, :state
              FROM entry e
              JOIN revision head ON head.id = e.head_revision_id
             WHERE e.id = ANY(CAST(:entryIds AS uuid[]))""", readOnly = false)
    int addItems(UUID reviewId, @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds, ItemState state);

    /** Opens items again that were withdrawn at what is still the head. */
    @Query(value = """
            UPDATE review_item
               SET state = 'OPEN'
              FROM entry
             WHERE review_id = :reviewId AND review_item.state = 'WITHDRAWN'
               AND review_item.entry_id = ANY(CAST(:entryIds AS uuid[]))
               AND entry.id = review_item.entry_id AND entry.head_revision_id = review_item.revision_id""", readOnly = false)
    int rejoin(UUID reviewId, @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    /** Ends or moves on whatever review the entries are in. */
    @Query(value = """
            UPDATE review_item
               SET state = :state
             WHERE entry_id = ANY(CAST(:entryIds AS uuid[])) AND state IN ('OPEN', 'CHANGES_REQUESTED', 'APPROVED')""", readOnly = false)
    int setState(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds, ItemState state);

    @Query(value = """
            UPDATE review_item
               SET revision_id = :revisionId, content_hash = :contentHash
             WHERE entry_id = :entryId AND state = 'OPEN'""", readOnly = false)
    int moveItem(UUID entryId, UUID revisionId, String contentHash);

    @Query(value = """
            UPDATE review_item
               SET state = 'DONE'
             WHERE revision_id = ANY(CAST(:revisionIds AS uuid[])) AND state IN ('OPEN', 'CHANGES_REQUESTED', 'APPROVED')""", readOnly = false)
    int fulfil(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> revisionIds);

    /** Writes the same decision on the heads of entries. */
    @Query(value = """
            INSERT INTO decision (review_id, entry_id, revision_id, content_hash, kind, decided_by, decided_at, text)
            SELECT :reviewId, e.id, head.id, head.content_hash, :kind, :decidedBy, :at, :text
              FROM entry e
              JOIN revision head ON head.id = e.head_revision_id
             WHERE e.id = ANY(CAST(:entryIds AS uuid[]))""", readOnly = false)
    int decide(
            UUID reviewId,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds,
            String kind,
            UUID decidedBy,
            Instant at,
            @Nullable String text);

    /** Approvals of the entries' heads count no more. */
    @Query(value = """
            UPDATE decision
               SET voided_because = :reason
              FROM entry
             WHERE entry.id = ANY(CAST(:entryIds AS uuid[]))
               AND decision.revision_id = entry.head_revision_id
               AND decision.kind = 'APPROVE' AND decision.voided_because IS NULL""", readOnly = false)
    int voidApprovals(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds, String reason);
}
