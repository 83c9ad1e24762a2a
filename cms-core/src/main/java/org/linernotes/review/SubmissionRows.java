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

/** What other entries have to say to a submission. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubmissionRows extends GenericRepository<ReviewItem, UUID> {
    @Query("""
            SELECT e.id, e.title, e.state <> 'ACTIVE' AS put_away
              FROM entry e
             WHERE e.id = ANY(CAST(:ids AS uuid[]))
               AND (e.state <> 'ACTIVE'
                    OR e.work NOT IN ('IN_REVIEW', 'APPROVED')
                       AND NOT EXISTS (SELECT FROM publication p
                                        WHERE p.entry_id = e.id
                                          AND (p.live_until IS NULL OR p.live_until > clock_timestamp())))""")
    List<UnreadyTarget> findUnready(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /**
     * Addresses of these heads that another head on its way to readers has, or another entry's readers, unless that one is about to leave it too;
     * each with one that is free, as {@link org.linernotes.content.Slug#numbered} makes it.
     */
    @Query("""
            SELECT DISTINCT ON (mine.id) mine.id AS entry_id, mine.slug, owner.title AS owner_title,
                   (SELECT numbered.slug
                      FROM generate_series(2, 10000) AS n
                     CROSS JOIN LATERAL (
                           SELECT rtrim(left(mine.slug, length(mine.slug) - length(split_part(mine.slug, '/', -1))
                                                        + 100 - length('-' || n)), '-') || '-' || n) AS numbered (slug)
                     WHERE NOT EXISTS (SELECT FROM entry e WHERE e.type = mine.type AND e.slug = numbered.slug)
                       AND NOT EXISTS (SELECT FROM publication p WHERE p.type = mine.type AND p.slug = numbered.slug)
                     ORDER BY n
                     LIMIT 1) AS free_slug
              FROM entry mine
             CROSS JOIN LATERAL (
                   SELECT e.id
                     FROM entry e
                     JOIN entry_summary seen ON seen.id = e.id
                    WHERE e.type = mine.type AND e.slug = mine.slug
                      AND (e.id = ANY(CAST(:entryIds AS uuid[])) OR seen.work IN ('IN_REVIEW', 'APPROVED'))
                    UNION
                   SELECT p.entry_id
                     FROM publication p
                    WHERE p.type = mine.type AND p.slug = mine.slug
                      AND (p.live_until IS NULL OR p.live_until > clock_timestamp())
                      AND NOT p.entry_id = ANY(CAST(:entryIds AS uuid[]))) AS has
              JOIN entry owner ON owner.id = has.id
             WHERE mine.id = ANY(CAST(:entryIds AS uuid[]))
               AND owner.id <> mine.id AND owner.state IN ('ACTIVE', 'ARCHIVED')
             ORDER BY mine.id, owner.created_at""")
    List<TakenSlug> findTakenSlugs(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);
}
