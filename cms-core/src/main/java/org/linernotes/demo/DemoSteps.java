package org.linernotes.demo;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
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

    @Query("SELECT clock_timestamp()")
    Instant now();

    /** Charts are found by their keys. */
    @Query("""
            SELECT e.id
              FROM entry e
              JOIN revision r ON r.id = e.head_revision_id
             WHERE e.type = :type AND coalesce(e.slug, r.content ->> 'key') = :slug
             ORDER BY e.created_at
             LIMIT 1""")
    Optional<UUID> findEntry(String type, String slug);

    @Query(value = """
            INSERT INTO chart_line (chart_id, credited_title, credited_artist, entry_id)
            VALUES (:chart, :title, :artist, :song)""", readOnly = false)
    int addChartLine(UUID chart, String title, String artist, UUID song);

    @Query(value = """
            INSERT INTO chart_row (chart_id, week, position, line_id)
            SELECT chart_id, CAST(week AS date), :position, id
              FROM chart_line, unnest(CAST(:weeks AS text[])) AS week
             WHERE chart_id = :chart AND credited_title = :title AND credited_artist = :artist""", readOnly = false)
    int addChartRows(
            UUID chart,
            String title,
            String artist,
            int position,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> weeks);

    /** The first revision of a comment that nobody has decided on yet. */
    @Query("SELECT head_revision_id FROM comment WHERE id = :comment AND version = :version AND state = 'PENDING'")
    Optional<UUID> findUndecided(UUID comment, int version);
}
