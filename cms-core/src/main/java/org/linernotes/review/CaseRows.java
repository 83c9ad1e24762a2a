package org.linernotes.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Everything that decides what may be done with entries; one statement each, however many entries. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CaseRows extends GenericRepository<ReviewItem, UUID> {
    @Query("""
            SELECT e.id AS entry_id, e.withheld_since IS NOT NULL AS withheld,
                   coalesce(bool_or(p.live @> instant.at), false) AS live,
                   coalesce(bool_or(p.live_from > instant.at), false) AS scheduled,
                   coalesce(bool_or(p.live_from <= instant.at), false) AS begun,
                   coalesce(bool_or(p.live_from <= instant.at AND p.revision_id = e.head_revision_id), false) AS head_was_live,
                   last.revision_id AS committed, last.number AS committed_number,
                   coalesce(last.live_from <= max(instant.at), false) AS committed_begun
              FROM entry e
             CROSS JOIN (SELECT clock_timestamp() AS at) AS instant
              LEFT JOIN publication p ON p.entry_id = e.id
              LEFT JOIN LATERAL (
                   SELECT newest.revision_id, newest.live_from, r.number
                     FROM publication newest
                     JOIN revision r ON r.id = newest.revision_id
                    WHERE newest.entry_id = e.id
                    ORDER BY newest.live_from DESC
                    LIMIT 1) AS last ON true
             WHERE e.id = ANY(CAST(:entryIds AS uuid[]))
             GROUP BY e.id, last.revision_id, last.number, last.live_from""")
    List<Standing> findStandings(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    /** The items by which entries are in a review that is not over. */
    @Query("""
            SELECT i.entry_id, i.review_id, i.revision_id, i.state, r.submitted_by
              FROM review_item i
              JOIN review r ON r.id = i.review_id
             WHERE i.entry_id = ANY(CAST(:entryIds AS uuid[]))
               AND i.state IN ('OPEN', 'CHANGES_REQUESTED', 'APPROVED')""")
    List<ReviewItem> findCurrentItems(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    /** Who wrote anything after the revision that was live last. */
    @Query("""
            SELECT r.entry_id, r.author_id, max(r.number) AS number
              FROM revision r
             WHERE r.entry_id = ANY(CAST(:entryIds AS uuid[]))
               AND r.number > coalesce((SELECT published.number
                                          FROM publication p
                                          JOIN revision published ON published.id = p.revision_id
                                         WHERE p.entry_id = r.entry_id AND p.live_from <= clock_timestamp()
                                         ORDER BY p.live_from DESC
                                         LIMIT 1), 0)
             GROUP BY r.entry_id, r.author_id
             ORDER BY r.entry_id, max(r.number)""")
    List<Contribution> findContributions(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    @Query("""
            SELECT d.entry_id, d.decided_by
              FROM decision d
              JOIN entry e ON e.id = d.entry_id AND e.head_revision_id = d.revision_id
              JOIN revision head ON head.id = d.revision_id AND head.content_hash = d.content_hash
             WHERE d.entry_id = ANY(CAST(:entryIds AS uuid[]))
               AND d.kind = 'APPROVE' AND d.voided_because IS NULL""")
    List<Approval> findApprovals(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    @Query("""
            SELECT r.id AS revision_id, e.type, CAST(count(DISTINCT d.decided_by) AS int) AS approvals,
                   EXISTS (SELECT FROM publication p
                            WHERE p.revision_id = r.id AND p.entry_id = r.entry_id
                              AND p.live_from <= clock_timestamp()) AS was_live
              FROM revision r
              JOIN entry e ON e.id = r.entry_id
              LEFT JOIN decision d ON d.revision_id = r.id AND d.content_hash = r.content_hash
                                  AND d.kind = 'APPROVE' AND d.voided_because IS NULL
             WHERE r.id = ANY(CAST(:revisionIds AS uuid[]))
             GROUP BY r.id, e.type""")
    List<RevisionApproval> findRevisionApprovals(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> revisionIds);

    /** Whoever can sign in. */
    @Query("""
            SELECT id, name, roles
              FROM account
             WHERE active AND (NOT demo OR is_demo())
             ORDER BY name, id""")
    List<Candidate> findCandidates();

    @Query("SELECT count(*) FROM account WHERE active AND (NOT demo OR is_demo())")
    int countCandidates();
}
