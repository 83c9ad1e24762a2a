package org.linernotes.admin.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reviews and what is in them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubmittedReviews extends GenericRepository<SubmittedReview, UUID> {
    @Query("""
            SELECT r.id, submitter.name AS submitted_by_name, r.submitted_at, reviewer.name AS reviewer_name, r.note
              FROM review r
              JOIN account submitter ON submitter.id = r.submitted_by
              LEFT JOIN account reviewer ON reviewer.id = r.reviewer_id
             WHERE r.id = :id""")
    Optional<SubmittedReview> find(UUID id);

    /** What has to be there first comes first: an artist before the song, the song before its facts. */
    @Query("""
            SELECT i.entry_id, i.revision_id, i.state, r.number, r.content_hash,
                   last.revision_id AS seen_revision_id, last.number AS seen_number, coalesce(last.seen, false) AS seen,
                   next.review_id AS next_review_id
              FROM review_item i
              JOIN revision r ON r.id = i.revision_id
              LEFT JOIN LATERAL (
                   SELECT p.revision_id, published.number, p.live @> now() AS seen
                     FROM publication p
                     JOIN revision published ON published.id = p.revision_id
                    WHERE p.entry_id = i.entry_id AND p.live_from <= now() AND p.revision_id <> i.revision_id
                    ORDER BY p.live_from DESC
                    LIMIT 1) AS last ON true
              LEFT JOIN LATERAL (
                   SELECT later.review_id
                     FROM review_item later
                     JOIN review own ON own.id = i.review_id
                     JOIN review submitted ON submitted.id = later.review_id AND submitted.submitted_at > own.submitted_at
                    WHERE later.entry_id = i.entry_id AND i.state = 'SUPERSEDED'
                    ORDER BY submitted.submitted_at
                    LIMIT 1) AS next ON true
             WHERE i.review_id = :reviewId
             ORDER BY (SELECT count(*) FROM draft_reference need
                         JOIN review_item other ON other.entry_id = need.target_id AND other.review_id = i.review_id
                        WHERE need.entry_id = i.entry_id AND need.required), i.entry_id""")
    List<ReviewedItem> items(UUID reviewId);
}
