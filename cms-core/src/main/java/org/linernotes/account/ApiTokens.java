package org.linernotes.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tokens that programs present in the place of a person. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApiTokens extends GenericRepository<ApiTokens.Owner, UUID> {
    /** The person a token stands for. */
    @MappedEntity("account")
    record Owner(
            @Id UUID id,
            String name,
            @TypeDef(type = DataType.STRING_ARRAY) Set<Role> roles) {
        Actor actor() {
            return new Actor(id, name, roles, Actor.Kind.TOKEN);
        }
    }

    @Query("""
            SELECT a.id, a.name, a.roles
              FROM api_token t
              JOIN account a ON a.id = t.account_id
             WHERE t.token_hash = :tokenHash
               AND (t.expires_at IS NULL OR t.expires_at > now())
               AND a.active AND (NOT (t.demo OR a.demo) OR is_demo())""")
    Optional<Owner> findOwner(byte[] tokenHash);

    @Query(value = """
            INSERT INTO api_token (token_hash, account_id, name, demo, expires_at)
            VALUES (:tokenHash, :accountId, :name, :demo, :expiresAt)
            ON CONFLICT (token_hash) DO NOTHING""", readOnly = false)
    void insert(byte[] tokenHash, UUID accountId, String name, boolean demo, @Nullable Instant expiresAt);

    /** Answers 0 if the token would have ended already, or would last for more than so many days. */
    @Query(value = """
            INSERT INTO api_token (token_hash, account_id, name, expires_at)
            SELECT :tokenHash, :accountId, :name, until.at
              FROM (SELECT CAST(:expiresAt AS timestamptz)) AS until (at)
             WHERE until.at > clock_timestamp() AND until.at <= clock_timestamp() + make_interval(days => :mostDays)""", readOnly = false)
    int insertWithin(byte[] tokenHash, UUID accountId, String name, Instant expiresAt, int mostDays);

    @Query(value = "DELETE FROM api_token WHERE token_hash = :tokenHash AND account_id = :accountId", readOnly = false)
    int delete(byte[] tokenHash, UUID accountId);
}
