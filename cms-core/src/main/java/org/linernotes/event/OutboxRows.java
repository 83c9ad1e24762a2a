package org.linernotes.event;

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

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutboxRows extends GenericRepository<OutboxRow, UUID> {
    @Query(value = """
            INSERT INTO outbox (batch_id, kind, entry_id, entry_type, publication_id, tags, due_at)
            SELECT :batchId, kind, entry_id, entry_type, publication_id,
                   ARRAY(SELECT jsonb_array_elements_text(tags)), due_at
              FROM jsonb_to_recordset(CAST(:messages AS jsonb)) AS message (
                   kind text, entry_id uuid, entry_type text, publication_id uuid, tags jsonb,
                   due_at timestamptz)""", readOnly = false)
    int insert(UUID batchId, String messages);

    /** What a clock that was ahead for a while let go out before its time counts as if it had not. */
    @Query(value = """
            DELETE FROM outbox
             WHERE publication_id = ANY(CAST(:publications AS uuid[])) AND due_at > :after
               AND (dispatched_at IS NULL OR due_at > clock_timestamp())""", readOnly = false)
    int deleteComing(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> publications, Instant after);

    @Query("SELECT CAST(pg_notify('linernotes_outbox', CAST(:batchId AS text)) AS text)")
    Optional<String> announce(UUID batchId);

    /** What is due and nobody else is handing out, the earliest first. */
    @Query("""
            SELECT id, batch_id, kind, entry_id, entry_type, publication_id, tags, due_at
              FROM outbox
             WHERE dispatched_at IS NULL AND due_at <= clock_timestamp()
             ORDER BY due_at, id
             LIMIT :limit
               FOR UPDATE SKIP LOCKED""")
    List<OutboxRow> claim(int limit);

    @Query(value = """
            UPDATE outbox
               SET dispatched_at = clock_timestamp()
             WHERE id = ANY(CAST(:ids AS uuid[]))""", readOnly = false)
    int markDispatched(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);
}
