package org.linernotes.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.database.FullNode;

/**
 * Comments in queues, the oldest first.
 *
 * <p>Each queue is the order of an index of its own, of which a page is read from where the page before it ended; what is
 * settled is in none of those of open queues.
 */
@FullNode
@JdbcRepository(dialect = Dialect.POSTGRES)
interface QueueRows extends GenericRepository<QueuedComment, UUID> {
    @Query("""
            SELECT c.id
              FROM comment c
             WHERE (c.state = 'PENDING'
                    OR c.open_reports > 0 AND c.state IN ('PUBLISHED', 'APPROVED')
                    OR c.visible_revision_id IS NOT NULL AND c.visible_revision_id <> c.head_revision_id
                       AND c.state IN ('PUBLISHED', 'APPROVED'))
               AND (c.posted_at, c.id) > (:postedAt, :after)
               AND EXISTS (SELECT FROM publication p
                            WHERE p.entry_id = c.entry_id AND NOT p.settled AND coalesce(p.live @> now(), false) AND NOT p.withheld)
             ORDER BY c.posted_at, c.id
             LIMIT :limit""")
    List<UUID> waiting(Instant postedAt, UUID after, int limit);

    @Query("""
            SELECT c.id
              FROM comment c
             WHERE c.visible_revision_id IS NOT NULL AND c.visible_revision_id <> c.head_revision_id
               AND c.state IN ('PENDING', 'PUBLISHED', 'APPROVED')
               AND (c.posted_at, c.id) > (:postedAt, :after)
             ORDER BY c.posted_at, c.id
             LIMIT :limit""")
    List<UUID> edited(Instant postedAt, UUID after, int limit);

    @Query("""
            SELECT c.id
              FROM comment c
             WHERE c.open_reports > 0 AND c.state IN ('PUBLISHED', 'APPROVED')
               AND (c.posted_at, c.id) > (:postedAt, :after)
             ORDER BY c.posted_at, c.id
             LIMIT :limit""")
    List<UUID> reported(Instant postedAt, UUID after, int limit);

    @Query("""
            SELECT c.id
              FROM comment c
             WHERE c.state = :state
               AND (c.posted_at, c.id) > (:postedAt, :after)
             ORDER BY c.posted_at, c.id
             LIMIT :limit""")
    List<UUID> inState(String state, Instant postedAt, UUID after, int limit);

    @Query("SELECT posted_at FROM comment WHERE id = :id")
    Optional<Instant> findPostedAt(UUID id);

    @Query("""
            SELECT c.id, c.version, c.state, c.entry_id, e.title AS entry_title, e.type AS entry_type, c.head_revision_id,
                   head.body, head.created_at AS written_at, c.visible_revision_id, shown.body AS visible_body,
                   shown.created_at AS visible_since, c.author_name, c.author_place, c.posted_at, c.open_reports AS reports
              FROM comment c
              JOIN entry e ON e.id = c.entry_id
              JOIN comment_revision head ON head.id = c.head_revision_id
              LEFT JOIN comment_revision shown ON shown.id = c.visible_revision_id
             WHERE c.id = ANY(CAST(:ids AS uuid[]))
             ORDER BY c.posted_at, c.id""")
    List<QueuedComment> find(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** What each of the comments answers, and how many visible replies stand and fall with it. */
    @Query("""
            SELECT c.id, p.author_name AS parent_name, p.state AS parent_state, left(r.body, :longest) AS parent_body,
                   (SELECT CAST(count(*) AS int)
                      FROM (SELECT below.id
                              FROM comment below
                             WHERE below.ancestors @> ARRAY[c.id] AND below.ancestors <> '{}'
                               AND below.state IN ('PUBLISHED', 'APPROVED')
                               AND NOT EXISTS (SELECT FROM comment above
                                                WHERE above.id = ANY(below.ancestors) AND above.id <> c.id
                                                  AND above.state IN ('PENDING', 'REJECTED', 'SPAM'))
                             LIMIT :most) visible) AS replies
              FROM comment c
              LEFT JOIN comment p ON p.id = c.parent_id
              LEFT JOIN comment_revision r ON r.id = coalesce(p.visible_revision_id, p.head_revision_id)
             WHERE c.id = ANY(CAST(:ids AS uuid[]))""")
    List<CommentThread> threads(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids, int longest, int most);

    /** The first so many open reports on each of the comments. */
    @Query("""
            SELECT r.id, r.comment_id, r.reason, r.text, r.revision_id, r.reported_at
              FROM unnest(CAST(:ids AS uuid[])) AS comment (id)
             CROSS JOIN LATERAL (
                   SELECT report.id, report.comment_id, report.reason, report.text, report.revision_id, report.reported_at
                     FROM comment_report report
                    WHERE report.comment_id = comment.id AND report.settled_by IS NULL
                    ORDER BY report.reported_at, report.id
                    LIMIT :limit) r
             ORDER BY r.comment_id, r.reported_at, r.id""")
    List<OpenReport> openReports(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids, int limit);
}
