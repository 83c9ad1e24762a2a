package org.linernotes.comment;

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

/** Comments in queues, the oldest first; what is open is found by its own indexes, however much is decided. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface QueueRows extends GenericRepository<QueuedComment, UUID> {
    @Query("""
            SELECT c.id, c.version, c.state, c.entry_id, e.title AS entry_title, e.type AS entry_type, c.head_revision_id,
                   head.body, head.created_at AS written_at, c.visible_revision_id, shown.body AS visible_body,
                   shown.created_at AS visible_since, c.author_name, c.author_place, c.posted_at,
                   (SELECT CAST(count(*) AS int)
                      FROM comment_report r
                     WHERE r.comment_id = c.id
                       AND r.reported_at > coalesce((SELECT max(d.decided_at) FROM comment_decision d WHERE d.comment_id = c.id),
                                                    '-infinity')) AS reports
              FROM (SELECT id
                      FROM comment
                     WHERE :queue IN ('DEFAULT', 'PENDING') AND state = 'PENDING'
                     UNION
                    SELECT id
                      FROM comment
                     WHERE :queue IN ('DEFAULT', 'EDITS') AND state IN ('PENDING', 'PUBLISHED', 'APPROVED')
                       AND visible_revision_id IS NOT NULL AND visible_revision_id <> head_revision_id
                     UNION
                    SELECT r.comment_id
                      FROM comment_report r
                      JOIN comment ON comment.id = r.comment_id
                     WHERE :queue IN ('DEFAULT', 'REPORTED') AND state IN ('PUBLISHED', 'APPROVED')
                       AND r.reported_at > coalesce((SELECT max(d.decided_at) FROM comment_decision d WHERE d.comment_id = r.comment_id),
                                                    '-infinity')) waiting
              JOIN comment c ON c.id = waiting.id
              JOIN entry e ON e.id = c.entry_id
              JOIN comment_revision head ON head.id = c.head_revision_id
              LEFT JOIN comment_revision shown ON shown.id = c.visible_revision_id
             WHERE (:queue <> 'DEFAULT'
                    OR EXISTS (SELECT FROM publication p WHERE p.entry_id = c.entry_id AND p.live @> now() AND NOT p.withheld))
               AND (CAST(:after AS uuid) IS NULL
                    OR (c.posted_at, c.id) > (SELECT posted_at, id FROM comment WHERE id = CAST(:after AS uuid)))
             ORDER BY c.posted_at, c.id
             LIMIT :limit""")
    List<QueuedComment> open(String queue, @Nullable UUID after, int limit);

    @Query("""
            SELECT count(*)
              FROM (SELECT id
                      FROM comment
                     WHERE :queue IN ('DEFAULT', 'PENDING') AND state = 'PENDING'
                     UNION
                    SELECT id
                      FROM comment
                     WHERE :queue IN ('DEFAULT', 'EDITS') AND state IN ('PENDING', 'PUBLISHED', 'APPROVED')
                       AND visible_revision_id IS NOT NULL AND visible_revision_id <> head_revision_id
                     UNION
                    SELECT r.comment_id
                      FROM comment_report r
                      JOIN comment ON comment.id = r.comment_id
                     WHERE :queue IN ('DEFAULT', 'REPORTED') AND state IN ('PUBLISHED', 'APPROVED')
                       AND r.reported_at > coalesce((SELECT max(d.decided_at) FROM comment_decision d WHERE d.comment_id = r.comment_id),
                                                    '-infinity')) waiting
              JOIN comment c ON c.id = waiting.id
             WHERE (:queue <> 'DEFAULT'
                    OR EXISTS (SELECT FROM publication p WHERE p.entry_id = c.entry_id AND p.live @> now() AND NOT p.withheld))""")
    int countOpen(String queue);

    @Query("""
            SELECT c.id, c.version, c.state, c.entry_id, e.title AS entry_title, e.type AS entry_type, c.head_revision_id,
                   head.body, head.created_at AS written_at, c.visible_revision_id, shown.body AS visible_body,
                   shown.created_at AS visible_since, c.author_name, c.author_place, c.posted_at,
                   (SELECT CAST(count(*) AS int)
                      FROM comment_report r
                     WHERE r.comment_id = c.id
                       AND r.reported_at > coalesce((SELECT max(d.decided_at) FROM comment_decision d WHERE d.comment_id = c.id),
                                                    '-infinity')) AS reports
              FROM comment c
              JOIN entry e ON e.id = c.entry_id
              JOIN comment_revision head ON head.id = c.head_revision_id
              LEFT JOIN comment_revision shown ON shown.id = c.visible_revision_id
             WHERE c.state = :state
               AND (CAST(:after AS uuid) IS NULL
                    OR (c.posted_at, c.id) > (SELECT posted_at, id FROM comment WHERE id = CAST(:after AS uuid)))
             ORDER BY c.posted_at, c.id
             LIMIT :limit""")
    List<QueuedComment> decided(String state, @Nullable UUID after, int limit);

    @Query("SELECT count(*) FROM comment WHERE state = :state")
    int countDecided(String state);

    @Query("""
            SELECT c.id, c.version, c.state, c.entry_id, e.title AS entry_title, e.type AS entry_type, c.head_revision_id,
                   head.body, head.created_at AS written_at, c.visible_revision_id, shown.body AS visible_body,
                   shown.created_at AS visible_since, c.author_name, c.author_place, c.posted_at,
                   (SELECT CAST(count(*) AS int)
                      FROM comment_report r
                     WHERE r.comment_id = c.id
                       AND r.reported_at > coalesce((SELECT max(d.decided_at) FROM comment_decision d WHERE d.comment_id = c.id),
                                                    '-infinity')) AS reports
              FROM comment c
              JOIN entry e ON e.id = c.entry_id
              JOIN comment_revision head ON head.id = c.head_revision_id
              LEFT JOIN comment_revision shown ON shown.id = c.visible_revision_id
             WHERE c.id = ANY(CAST(:ids AS uuid[]))""")
    List<QueuedComment> find(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** All decisions on the comments, the latest first. */
    @Query("""
            SELECT d.id, d.comment_id, d.from_state, d.to_state, d.reason, d.note, d.decided_by, d.decided_at,
                   a.name AS decided_by_name
              FROM comment_decision d
              JOIN account a ON a.id = d.decided_by
             WHERE d.comment_id = ANY(CAST(:ids AS uuid[]))
             ORDER BY d.comment_id, d.version DESC""")
    List<DecisionRow> decisions(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);
}
