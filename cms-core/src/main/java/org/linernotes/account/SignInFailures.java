package org.linernotes.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Attempts to sign in that failed, or have not succeeded yet; they decide who is locked out. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignInFailures extends GenericRepository<SignInFailures.Attempt, Long> {
    /** An attempt under way. */
    @MappedEntity("sign_in_failure")
    record Attempt(@Id long id) {}

    /** One attempt after the other for the same e-mail address, so that guesses made at once count one by one. */
    @Query("SELECT CAST(pg_advisory_xact_lock(hashtextextended('sign-in ' || lower(:key), 0)) AS text)")
    String lock(String key);

    /** The seconds until the failure that fills the limit is old enough; empty while there is room. */
    @Query("""
            SELECT CAST(ceil(extract(epoch FROM failed_at + make_interval(secs => :windowSeconds) - clock_timestamp())) AS bigint)
              FROM sign_in_failure
             WHERE lower(email) = lower(:email) AND failed_at > clock_timestamp() - make_interval(secs => :windowSeconds)
             ORDER BY failed_at DESC
            OFFSET :limit - 1 LIMIT 1""")
    Optional<Long> waitByEmail(String email, int limit, long windowSeconds);

    @Query("""
            SELECT CAST(ceil(extract(epoch FROM failed_at + make_interval(secs => :windowSeconds) - clock_timestamp())) AS bigint)
              FROM sign_in_failure
             WHERE address = :address AND failed_at > clock_timestamp() - make_interval(secs => :windowSeconds)
             ORDER BY failed_at DESC
            OFFSET :limit - 1 LIMIT 1""")
    Optional<Long> waitByAddress(String address, int limit, long windowSeconds);

    @Query(
            value = "INSERT INTO sign_in_failure (email, address) VALUES (:email, :address) RETURNING id",
            readOnly = false)
    long add(String email, String address);

    /** A success forgets the failures of this e-mail address, and its own attempt. */
    @Query(value = "DELETE FROM sign_in_failure WHERE lower(email) = lower(:email)", readOnly = false)
    void forget(String email);

    @Query(value = "DELETE FROM sign_in_failure WHERE failed_at < now() - INTERVAL '1 day'", readOnly = false)
    void sweep();
}
