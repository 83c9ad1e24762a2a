package org.linernotes.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface IdempotencyKeyRows extends GenericRepository<JournalRow, Long> {
    /** Waits for another request with the same key. */
    @Query("""
            SELECT CAST(pg_advisory_xact_lock(hashtextextended(CAST(:accountId AS text) || ' ' || :key, 0)) AS text)""")
    Optional<String> lock(UUID accountId, String key);

    @Query("""
            SELECT CAST(answer AS text) AS answer, request_hash = :requestHash AS same_request
              FROM idempotency_key
             WHERE account_id = :accountId AND key = :key AND created_at > now() - INTERVAL '24 hours'""")
    Optional<KeptAnswer> find(UUID accountId, String key, byte[] requestHash);

    @Query(value = """
            INSERT INTO idempotency_key (account_id, key, request_hash, answer, created_at)
            VALUES (:accountId, :key, :requestHash, CAST(:answer AS jsonb), clock_timestamp())
                ON CONFLICT (account_id, key) DO UPDATE
               SET request_hash = excluded.request_hash, answer = excluded.answer, created_at = excluded.created_at""", readOnly = false)
    int keep(UUID accountId, String key, byte[] requestHash, String answer);
}
