package org.linernotes.suggestion;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.FullNode;

/** The editors' inbox. */
@FullNode
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Suggestions extends GenericRepository<Suggestion, UUID> {
    /** Those that wait for a decision, the oldest first. */
    @Query("""
            SELECT s.id, s.entry_id, e.type AS entry_type, s.fact_id, s.kind, s.body, s.source_url, s.name, s.place,
                   s.email, s.state, s.suggested_at
              FROM suggestion s
              JOIN entry e ON e.id = s.entry_id
             WHERE s.state = 'OPEN'
               AND (CAST(:after AS uuid) IS NULL
                    OR (s.suggested_at, s.id) > (SELECT suggested_at, id FROM suggestion WHERE id = CAST(:after AS uuid)))
             ORDER BY s.suggested_at, s.id
             LIMIT :limit""")
    List<Suggestion> waiting(@Nullable UUID after, int limit);

    @Query("SELECT count(*) FROM suggestion WHERE state = 'OPEN'")
    long countWaiting();

    /** Held to the end of the command. */
    @Query("""
            SELECT s.id, s.entry_id, e.type AS entry_type, s.fact_id, s.kind, s.body, s.source_url, s.name, s.place,
                   s.email, s.state, s.suggested_at
              FROM suggestion s
              JOIN entry e ON e.id = s.entry_id
             WHERE s.id = :id
               FOR UPDATE OF s""")
    Optional<Suggestion> lock(UUID id);

    @Query(value = """
            UPDATE suggestion
               SET state = :state, became_id = CAST(:becameId AS uuid), decided_by = :decidedBy, decided_at = :at, note = :note
             WHERE id = :id""", readOnly = false)
    void decide(UUID id, String state, @Nullable UUID becameId, UUID decidedBy, Instant at, @Nullable String note);

    @Query("SELECT clock_timestamp()")
    Instant now();
}
