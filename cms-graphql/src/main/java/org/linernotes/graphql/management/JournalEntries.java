package org.linernotes.graphql.management;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal as people read it, without the hidden kinds: the latest first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalEntries extends GenericRepository<JournalEntry, Long> {
    @Query("""
            SELECT j.sequence, j.id, j.at, j.actor_id, j.actor_kind, j.kind, j.entry_id, e.type AS entry_type,
                   j.revision_id, CAST(j.details AS text) AS details, coalesce(encode(j.hash, 'hex'), '') AS hash
              FROM journal j
              LEFT JOIN entry e ON e.id = j.entry_id
             WHERE j.sequence < :before AND j.kind <> ALL(:hidden)
               AND (CAST(:entryId AS uuid) IS NULL OR j.entry_id = CAST(:entryId AS uuid))
             ORDER BY j.sequence DESC
             LIMIT :limit""")
    List<JournalEntry> before(@Nullable UUID entryId, String[] hidden, long before, int limit);

    @Query("""
            SELECT count(*)
              FROM journal
             WHERE kind <> ALL(:hidden)
               AND (CAST(:entryId AS uuid) IS NULL OR entry_id = CAST(:entryId AS uuid))""")
    long total(@Nullable UUID entryId, String[] hidden);
}
