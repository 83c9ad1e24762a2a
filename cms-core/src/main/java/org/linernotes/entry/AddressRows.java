package org.linernotes.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has which address. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AddressRows extends GenericRepository<Entry, UUID> {
    /** Another entry of the type that has this address in its head or for readers; {@code base} is a revision of one's own. */
    @Query("""
            SELECT owner.title AS owner_title,
                   (SELECT numbered.slug
                      FROM generate_series(2, 10000) AS n
                     CROSS JOIN LATERAL (
                           SELECT rtrim(left(:slug, length(:slug) - length(split_part(:slug, '/', -1))
                                                    + 100 - length('-' || n)), '-') || '-' || n) AS numbered (slug)
                     WHERE NOT EXISTS (SELECT FROM entry e WHERE e.type = :type AND e.slug = numbered.slug)
                       AND NOT EXISTS (SELECT FROM publication p WHERE p.type = :type AND p.slug = numbered.slug)
                     ORDER BY n
                     LIMIT 1) AS free_slug
              FROM (SELECT e.id
                      FROM entry e
                     WHERE e.type = :type AND e.slug = :slug
                    UNION
                   SELECT p.entry_id
                     FROM publication p
                    WHERE p.type = :type AND p.slug = :slug
                      AND (p.live_until IS NULL OR p.live_until > clock_timestamp())) AS has
              JOIN entry owner ON owner.id = has.id
             WHERE owner.state IN ('ACTIVE', 'ARCHIVED')
               AND owner.id IS DISTINCT FROM (SELECT entry_id FROM revision WHERE id = CAST(:base AS uuid))
             ORDER BY owner.created_at
             LIMIT 1""")
    Optional<TakenAddress> findHolder(String type, String slug, @Nullable UUID base);
}
