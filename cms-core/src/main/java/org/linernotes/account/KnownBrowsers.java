package org.linernotes.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** The browsers in which people signed in before: the failures of others lock none of them out. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KnownBrowsers extends GenericRepository<KnownBrowsers.Known, UUID> {
    /** An account that knows a browser. */
    @MappedEntity("known_browser")
    record Known(@Id UUID accountId) {}

    @Query("""
            SELECT EXISTS (
                SELECT FROM known_browser b
                  JOIN account a ON a.id = b.account_id
                 WHERE b.token_hash = :tokenHash AND lower(a.email) = lower(:email)
                   AND b.used_at > clock_timestamp() - INTERVAL '400 days')""")
    boolean isKnown(byte[] tokenHash, String email);

    /** The same browser under a new token, for whoever made it take the old one. */
    @Query(value = "UPDATE known_browser SET token_hash = :newHash WHERE token_hash = :oldHash", readOnly = false)
    void rename(byte[] oldHash, byte[] newHash);

    @Query(value = """
            INSERT INTO known_browser (token_hash, account_id)
            VALUES (:tokenHash, :accountId)
            ON CONFLICT (token_hash, account_id) DO UPDATE SET used_at = excluded.used_at""", readOnly = false)
    void know(byte[] tokenHash, UUID accountId);

    /** Forgets what the account has not used for 400 days, and all but the 20 used last. */
    @Query(value = """
            DELETE FROM known_browser
             WHERE account_id = :accountId
               AND (used_at < clock_timestamp() - INTERVAL '400 days'
                    OR token_hash IN (SELECT token_hash FROM known_browser
                                       WHERE account_id = :accountId
                                       ORDER BY used_at DESC, token_hash
                                      OFFSET 20))""", readOnly = false)
    void forgetOld(UUID accountId);
}
