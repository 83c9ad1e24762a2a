package org.linernotes.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalRows extends GenericRepository<JournalRow, Long> {
    @Query("SELECT clock_timestamp()")
    Instant now();

    @Query(value = """
            INSERT INTO journal (at, actor_id, actor_kind, kind, entry_id, revision_id, details, salt, details_hash)
            SELECT :at, :actorId, :actorKind, kind, entry_id, revision_id, details, salt,
                   sha256(salt || convert_to(CAST(details AS text), 'UTF8'))
              FROM (SELECT kind, entry_id, revision_id, details, uuid_send(gen_random_uuid()) AS salt
                      FROM jsonb_to_recordset(CAST(:records AS jsonb)) AS record (
                           kind text, entry_id uuid, revision_id uuid, details jsonb)) AS salted""", readOnly = false)
    int insert(Instant at, @Nullable UUID actorId, String actorKind, String records);
}
