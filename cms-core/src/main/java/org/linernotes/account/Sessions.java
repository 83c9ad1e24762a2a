package org.linernotes.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in where. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Sessions extends GenericRepository<SessionRow, UUID> {
    @Query(value = """
            INSERT INTO session (token_hash, account_id, csrf_token, user_agent, of_host, expires_at)
            VALUES (:tokenHash, :accountId, :csrfToken, :userAgent, :ofHost, now() + make_interval(secs => :longestSeconds))""", readOnly = false)
    void open(
            byte[] tokenHash,
            UUID accountId,
            String csrfToken,
            @Nullable String userAgent,
            boolean ofHost,
            long longestSeconds);

    @Query("""
            SELECT a.id AS account_id, a.name, a.email, a.roles, s.csrf_token, s.expires_at, s.of_host,
                   s.last_seen_at < now() - INTERVAL '1 minute' AS unseen
              FROM session s
              JOIN account a ON a.id = s.account_id
             WHERE s.token_hash = :tokenHash
               AND s.expires_at > now()
               AND s.last_seen_at > now() - make_interval(secs => :idleSeconds)
               AND a.active AND (NOT a.demo OR is_demo())""")
    Optional<SessionRow> find(byte[] tokenHash, long idleSeconds);

    /** The form token of a session that ended by itself, for as long as it is remembered. */
    @Query("SELECT csrf_token FROM session WHERE token_hash = :tokenHash")
    Optional<String> findCsrfToken(byte[] tokenHash);

    @Query(value = "UPDATE session SET last_seen_at = now() WHERE token_hash = :tokenHash", readOnly = false)
    void see(byte[] tokenHash);

    @Query("""
            SELECT user_agent, created_at, last_seen_at, token_hash = :currentTokenHash AS current
              FROM session
             WHERE account_id = :accountId
               AND expires_at > now()
               AND last_seen_at > now() - make_interval(secs => :idleSeconds)
             ORDER BY last_seen_at DESC, token_hash""")
    List<ListedSession> list(UUID accountId, byte[] currentTokenHash, long idleSeconds);

    @Query(value = "DELETE FROM session WHERE token_hash = :tokenHash RETURNING account_id", readOnly = false)
    @Nullable
    UUID end(byte[] tokenHash);

    @Query(value = "DELETE FROM session WHERE account_id = :accountId", readOnly = false)
    void endAll(UUID accountId);

    @Query(
            value = "DELETE FROM session WHERE account_id = :accountId AND token_hash <> :keptTokenHash",
            readOnly = false)
    int endOthers(UUID accountId, byte[] keptTokenHash);

    @Query(value = "DELETE FROM session WHERE expires_at < now() - INTERVAL '1 day'", readOnly = false)
    void sweep();
}
