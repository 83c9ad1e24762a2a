package org.linernotes.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people who work here, deactivated ones included. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Accounts extends GenericRepository<Account, UUID> {
    Optional<Account> findById(UUID id);

    @Query("""
            SELECT id, email, name, roles, active, demo, created_at
              FROM account
             WHERE lower(email) = lower(:email)""")
    Optional<Account> findByEmail(String email);

    @Query("""
            SELECT id, email, name, roles, active, demo, created_at
              FROM account
             WHERE id = ANY(CAST(:ids AS uuid[]))""")
    List<Account> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Answers the new id, or nothing if somebody has the address already. */
    @Query(value = """
            INSERT INTO account (email, name, password_hash, roles, demo)
            VALUES (:email, :name, :passwordHash, CAST(:roles AS text[]), :demo)
            ON CONFLICT (lower(email)) DO NOTHING
            RETURNING id""", readOnly = false)
    @Nullable
    UUID insert(
            String email,
            String name,
            @Nullable String passwordHash,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<String> roles,
            boolean demo);

    /** The hash to compare with: none for a stranger, a deactivated account, and a demo account outside a demo. */
    @Query("""
            SELECT password_hash
              FROM account
             WHERE lower(email) = lower(:email) AND active AND (NOT demo OR is_demo()) AND password_hash IS NOT NULL""")
    Optional<String> findPasswordHash(String email);

    @Query(value = "UPDATE account SET active = false WHERE id = :id AND active", readOnly = false)
    int deactivate(UUID id);

    /** Locks the administrators who can sign in, so that two of them cannot remove each other. */
    @Query("""
            SELECT id
              FROM account
             WHERE active AND 'ADMIN' = ANY(roles) AND (NOT demo OR is_demo())
             ORDER BY id
               FOR UPDATE""")
    List<UUID> lockAdministrators();
}
