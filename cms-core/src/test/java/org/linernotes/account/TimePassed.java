package org.linernotes.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Makes sessions, tokens and failures older than they are, or younger. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface TimePassed extends GenericRepository<Account, UUID> {
    @Query(value = """
            UPDATE session
               SET last_seen_at = last_seen_at - :minutes * INTERVAL '1 minute'
             WHERE account_id = :accountId""", readOnly = false)
    void sinceLastSeen(UUID accountId, int minutes);

    @Query(value = """
            UPDATE session
               SET expires_at = expires_at - :minutes * INTERVAL '1 minute'
             WHERE account_id = :accountId""", readOnly = false)
    void sinceSignIn(UUID accountId, int minutes);

    @Query(value = """
            UPDATE sign_in_failure
               SET failed_at = failed_at - :minutes * INTERVAL '1 minute'
             WHERE email = sender_hash('email ' || lower(:email))""", readOnly = false)
    void sinceFailures(String email, int minutes);

    @Query(value = """
            UPDATE api_token
               SET expires_at = expires_at - :minutes * INTERVAL '1 minute'
             WHERE account_id = :accountId""", readOnly = false)
    void sinceTokens(UUID accountId, int minutes);
}
