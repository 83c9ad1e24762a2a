package org.linernotes.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The rows of the journal in the order in which they were sealed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalChain extends GenericRepository<JournalRow, Long> {
    /** Answers whether nobody else seals; the lock ends with the transaction. */
    @Query("SELECT pg_try_advisory_xact_lock(hashtextextended('journal sealer', 0))")
    boolean lock();

    @Query("""
            SELECT sequence, sealed_as, encode(hash, 'hex') AS hash
              FROM journal
             WHERE sealed_as IS NOT NULL
             ORDER BY sealed_as DESC
             LIMIT 1""")
    Optional<Seal> findLast();

    @Query("""
            SELECT sequence, id, at, actor_id, actor_kind, kind, entry_id, revision_id,
                   encode(details_hash, 'hex') AS details_hash, true AS details_match, sealed_as,
                   encode(hash, 'hex') AS hash
              FROM journal
             WHERE sealed_as IS NULL
             ORDER BY sequence
             LIMIT :limit""")
    List<SealedRow> findUnsealed(int limit);

    @Query(value = """
            UPDATE journal
               SET sealed_as = seal.sealed_as, hash = decode(seal.hash, 'hex')
              FROM jsonb_to_recordset(CAST(:seals AS jsonb)) AS seal (sequence bigint, sealed_as bigint, hash text)
             WHERE journal.sequence = seal.sequence""", readOnly = false)
    int seal(String seals);

    @Query("""
            SELECT sequence, id, at, actor_id, actor_kind, kind, entry_id, revision_id,
                   encode(details_hash, 'hex') AS details_hash,
                   details = '{}' AND salt = '' OR sha256(salt || convert_to(CAST(details AS text), 'UTF8')) = details_hash
                       AS details_match,
                   sealed_as, encode(hash, 'hex') AS hash
              FROM journal
             WHERE sealed_as > :after
             ORDER BY sealed_as
             LIMIT :limit""")
    List<SealedRow> findSealed(long after, int limit);
}
