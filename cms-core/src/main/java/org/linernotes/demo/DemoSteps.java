package org.linernotes.demo;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.account.Account;

/** Which parts of the demo site have been made; a second node that starts at the same time waits for the first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DemoSteps extends GenericRepository<Account, UUID> {
    @Query("SELECT EXISTS (SELECT FROM setting WHERE name = 'demo.' || :step)")
    boolean isDone(String step);

    /** Answers 0 if the step was done already; else holds the step until the transaction ends. */
    @Query(value = """
            INSERT INTO setting (name, value)
            VALUES ('demo.' || :step, 'true')
            ON CONFLICT (name) DO NOTHING""", readOnly = false)
    int take(String step);

    @Query("""
            SELECT id
              FROM entry
             WHERE type = :type AND slug = :slug
             ORDER BY created_at
             LIMIT 1""")
    Optional<UUID> findEntry(String type, String slug);

    /** The first revision of a comment that nobody has decided on yet. */
    @Query("SELECT head_revision_id FROM comment WHERE id = :comment AND version = :version AND state = 'PENDING'")
    Optional<UUID> findUndecided(UUID comment, int version);
}
