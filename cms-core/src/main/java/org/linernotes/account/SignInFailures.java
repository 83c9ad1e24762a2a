package org.linernotes.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Attempts to sign in that failed, or have not succeeded yet; they decide who is locked out.
 *
 * <p>A clock that was set back does not prolong anything: what failed in the future does not count.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignInFailures extends GenericRepository<SignInFailures.Attempt, Long> {
    /** An attempt under way. */
    @MappedEntity("sign_in_failure")
    record Attempt(@Id long id) {}

    /** The hash of the day; the case of an e-mail address makes as little difference as where its account is found. */
    @Query("SELECT sender_hash(:prefix || lower(:text))")
    String hash(String prefix, String text);

    /** One attempt after the other for the same key, so that guesses made at once count one by one. */
    @Query("SELECT CAST(pg_advisory_xact_lock(hashtextextended('sign-in ' || :key, 0)) AS text)")
    String lock(String key);

    /** The seconds until the failure that fills the limit is old enough; empty while there is room. */
    @Query("""
            SELECT CAST(ceil(extract(epoch FROM failed_at + make_interval(secs => :windowSeconds) - clock_timestamp())) AS bigint)
              FROM sign_in_failure
             WHERE browser = :browser
               AND failed_at BETWEEN clock_timestamp() - make_interval(secs => :windowSeconds) AND clock_timestamp()
             ORDER BY failed_at DESC
            OFFSET :limit - 1 LIMIT 1""")
    Optional<Long> waitByBrowser(String browser, int limit, long windowSeconds);

    @Query("""
            SELECT CAST(ceil(extract(epoch FROM failed_at + make_interval(secs => :windowSeconds) - clock_timestamp())) AS bigint)
              FROM sign_in_failure
             WHERE address = :address AND browser IS NULL
               AND failed_at BETWEEN clock_timestamp() - make_interval(secs => :windowSeconds) AND clock_timestamp()
             ORDER BY failed_at DESC
            OFFSET :limit - 1 LIMIT 1""")
    Optional<Long> waitByAddress(String address, int limit, long windowSeconds);

    @Query("""
            SELECT CAST(ceil(extract(epoch FROM failed_at + make_interval(secs => :windowSeconds) - clock_timestamp())) AS bigint)
              FROM sign_in_failure
             WHERE email = :email AND address = :address AND browser IS NULL
               AND failed_at BETWEEN clock_timestamp() - make_interval(secs => :windowSeconds) AND clock_timestamp()
             ORDER BY failed_at DESC
            OFFSET :limit - 1 LIMIT 1""")
    Optional<Long> waitByEmailAndAddress(String email, String address, int limit, long windowSeconds);

    @Query("""
            SELECT count(*) >= :limit
              FROM (SELECT FROM sign_in_failure
                     WHERE email = :email AND browser IS NULL
                       AND failed_at BETWEEN clock_timestamp() - make_interval(secs => :windowSeconds) AND clock_timestamp()
                     LIMIT :limit) AS failures""")
    boolean isAttacked(String email, int limit, long windowSeconds);

    @Query(
            value =
                    "INSERT INTO sign_in_failure (email, address, browser) VALUES (:email, :address, :browser) RETURNING id",
            readOnly = false)
    long add(String email, String address, @Nullable String browser);

    /** A success forgets the failures before it from the same place, and its own attempt; never those of others. */
    @Query(value = """
            DELETE FROM sign_in_failure
             WHERE email = :email AND address = :address AND browser IS NOT DISTINCT FROM CAST(:browser AS text)
                OR browser = :browser""", readOnly = false)
    void forget(String email, String address, @Nullable String browser);

    /** Takes away some of what does not count any more, without waiting for others who do the same. */
    @Query(value = """
            DELETE FROM sign_in_failure
             WHERE id IN (SELECT id FROM sign_in_failure
                           WHERE failed_at < clock_timestamp() - make_interval(secs => :windowSeconds)
                              OR failed_at > clock_timestamp() + INTERVAL '1 minute'
                           LIMIT 100
                             FOR UPDATE SKIP LOCKED)""", readOnly = false)
    void sweep(long windowSeconds);
}
