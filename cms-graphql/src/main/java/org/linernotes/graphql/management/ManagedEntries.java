package org.linernotes.graphql.management;

import io.micronaut.core.annotation.Introspected;
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
import org.linernotes.entry.EntrySummary;

/** Entries by id, and by whom they point to. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ManagedEntries extends GenericRepository<EntrySummary, UUID> {
    /** An entry whose head points to another one. */
    @Introspected
    record Referencing(UUID targetId, UUID entryId) {}

    @Query("""
            SELECT id, type, title, sort_title, slug, head_revision_id, work, publication, expired, scheduled_at,
                   ends_at, withheld, created_at, updated_at, updated_by, updated_by_name
              FROM entry_summary
             WHERE id = ANY(CAST(:ids AS uuid[]))""")
    List<EntrySummary> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Those that point to each target, by id, following the one of the page before. */
    @Query("""
            SELECT t.id AS target_id, r.entry_id
              FROM unnest(CAST(:targetIds AS uuid[])) AS t (id)
              JOIN LATERAL (SELECT DISTINCT entry_id
                              FROM draft_reference
                             WHERE target_id = t.id
                               AND (CAST(:after AS uuid) IS NULL OR entry_id > CAST(:after AS uuid))
                             ORDER BY entry_id
                             LIMIT :limit) r ON true
             ORDER BY t.id, r.entry_id""")
    List<Referencing> referencing(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> targetIds, @Nullable UUID after, int limit);

    @Query("""
            SELECT target_id AS id, count(DISTINCT entry_id) AS total
              FROM draft_reference
             WHERE target_id = ANY(CAST(:targetIds AS uuid[]))
             GROUP BY target_id""")
    List<Total> referencingTotals(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> targetIds);
}
