package org.linernotes.admin.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All that was said and decided about entries, in whichever review, the latest first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ReviewHistory extends GenericRepository<ReviewedItem, UUID> {
    @Query("""
            SELECT event.*
              FROM unnest(CAST(:entryIds AS uuid[])) AS asked (id)
             CROSS JOIN LATERAL (
                   SELECT i.entry_id, 'SUBMITTED' AS kind, a.name AS by_name, r.submitted_at AS at,
                          CAST(NULL AS int) AS number, r.note AS text, CAST(NULL AS text) AS voided_because
                     FROM review_item i
                     JOIN review r ON r.id = i.review_id
                     JOIN account a ON a.id = r.submitted_by
                    WHERE i.entry_id = asked.id
                    UNION ALL
                   SELECT d.entry_id, d.kind, a.name, d.decided_at, r.number, d.text, d.voided_because
                     FROM decision d
                     JOIN account a ON a.id = d.decided_by
                     JOIN revision r ON r.id = d.revision_id
                    WHERE d.entry_id = asked.id
                    UNION ALL
                   SELECT j.entry_id, j.kind, a.name, j.at, r.number,
                          CASE j.kind
                              WHEN 'UNPUBLISHED' THEN (SELECT p.ended_because FROM publication p
                                                        WHERE p.entry_id = j.entry_id AND p.live_until = j.at)
                              WHEN 'TAKEN_DOWN' THEN (SELECT e.withheld_reason FROM entry e
                                                       WHERE e.id = j.entry_id AND e.withheld_since = j.at)
                          END, NULL
                     FROM journal j
                     JOIN account a ON a.id = j.actor_id
                     LEFT JOIN revision r ON r.id = j.revision_id
                    WHERE j.entry_id = asked.id
                      AND j.kind IN ('REVIEW_WITHDRAWN', 'DRAFT_DISCARDED', 'ENTRY_TRASHED', 'ENTRY_BROUGHT_BACK',
                                     'UNPUBLISHED', 'TAKEN_DOWN', 'TAKE_DOWN_LIFTED')
                    ORDER BY at DESC
                    LIMIT :most) AS event
             ORDER BY event.at DESC""")
    List<ReviewEvent> of(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds, int most);
}
