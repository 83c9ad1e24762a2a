package org.linernotes.transfer;

import io.micronaut.core.annotation.Introspected;
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
import org.linernotes.account.Account;
import org.linernotes.entry.RevisionRef;

/** What an import has to know of what is there, and the rows of charts that it writes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TransferRows extends GenericRepository<Account, UUID> {
    /**
     * The head of an entry.
     *
     * @param untouched whether readers see the head, or an import made it and nobody has worked on the entry since
     */
    @Introspected
    record Head(UUID entryId, String title, @Nullable String slug, UUID revisionId, String content, boolean untouched) {
        RevisionRef ref() {
            return new RevisionRef(entryId, revisionId);
        }
    }

    /**
     * An entry that cannot be published.
     *
     * @param needed the title of what it needs and readers do not see
     */
    @Introspected
    record Waiting(UUID entryId, String needed) {}

    /**
     * What a chart calls a song, and what was imported of it last.
     *
     * @param entryId the song; null: it was deleted
     * @param published whether the song's head was ever live or is scheduled
     */
    @Introspected
    record Line(
            long id,
            String title,
            String artist,
            @Nullable UUID entryId,
            @Nullable String fingerprint,
            @Nullable UUID revisionId,
            boolean published) {}

    @Query("""
            SELECT e.id AS entry_id, e.title, e.slug, r.id AS revision_id, CAST(r.content AS text) AS content,
                   true AS untouched
              FROM entry e
              JOIN revision r ON r.id = e.head_revision_id
             WHERE e.type = 'Chart' AND r.content ->> 'key' = :key
             ORDER BY e.created_at
             LIMIT 1""")
    Optional<Head> findChart(String key);

    /** Every artist with its head, the oldest first. */
    @Query("""
            SELECT e.id AS entry_id, e.title, e.slug, r.id AS revision_id,
                   CAST(jsonb_build_object('pageMode', r.content -> 'pageMode') AS text) AS content,
                   true AS untouched
              FROM entry e
              JOIN revision r ON r.id = e.head_revision_id
             WHERE e.type = 'Artist' AND e.state = 'ACTIVE'
             ORDER BY e.created_at, e.id""")
    List<Head> findArtists();

    @Query("""
            SELECT e.id AS entry_id, e.title, e.slug, r.id AS revision_id, CAST(r.content AS text) AS content,
                   (EXISTS (SELECT FROM publication p
                             WHERE p.entry_id = e.id AND p.revision_id = e.head_revision_id AND p.live @> clock_timestamp())
                    OR (r.number = 1 AND NOT EXISTS (SELECT FROM publication p WHERE p.entry_id = e.id)
                        AND EXISTS (SELECT FROM journal j
                                     WHERE j.entry_id = e.id AND j.kind = 'ENTRY_CREATED' AND j.actor_kind = 'SYSTEM'))) AS untouched
              FROM entry e
              JOIN revision r ON r.id = e.head_revision_id
             WHERE e.id = ANY(CAST(:ids AS uuid[]))""")
    List<Head> findHeads(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Which of the entries an import made, and nobody has published or worked on since. */
    @Query("""
            SELECT e.id
              FROM entry e
              JOIN revision r ON r.id = e.head_revision_id AND r.number = 1
             WHERE e.id = ANY(CAST(:ids AS uuid[]))
               AND NOT EXISTS (SELECT FROM publication p WHERE p.entry_id = e.id)
               AND EXISTS (SELECT FROM journal j
                            WHERE j.entry_id = e.id AND j.kind = 'ENTRY_CREATED' AND j.actor_kind = 'SYSTEM')""")
    List<UUID> findUntouchedDrafts(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Which of the entries need another that is neither among them nor live for good. */
    @Query("""
            SELECT DISTINCT ON (e.id) e.id AS entry_id, target.title AS needed
              FROM entry e
              JOIN draft_reference r ON r.entry_id = e.id AND r.required
              JOIN entry target ON target.id = r.target_id
             WHERE e.id = ANY(CAST(:ids AS uuid[]))
               AND NOT r.target_id = ANY(CAST(:ids AS uuid[]))
               AND NOT EXISTS (SELECT FROM publication p
                                WHERE p.entry_id = r.target_id AND p.live @> clock_timestamp() AND p.live_until IS NULL)
             ORDER BY e.id, r.field, r.position""")
    List<Waiting> findWaiting(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** The addresses that entries of a type have or have had. */
    @Query("""
            SELECT slug FROM entry WHERE type = :type AND slug IS NOT NULL
             UNION
            SELECT slug FROM publication WHERE type = :type AND slug IS NOT NULL""")
    List<String> findSlugs(String type);

    @Query("""
            SELECT l.id, l.credited_title AS title, l.credited_artist AS artist, l.owner_id AS entry_id, l.fingerprint,
                   e.head_revision_id AS revision_id,
                   EXISTS (SELECT FROM publication p WHERE p.entry_id = l.owner_id) AS published
              FROM chart_line l
              LEFT JOIN entry e ON e.id = l.owner_id
             WHERE l.chart_id = :chart""")
    List<Line> findLines(UUID chart);

    @Query(value = """
            INSERT INTO chart_line (chart_id, credited_title, credited_artist, entry_id, fingerprint)
            SELECT :chart, title, artist, entry_id, fingerprint
              FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS line (title text, artist text, entry_id uuid, fingerprint text)
                ON CONFLICT (chart_id, credited_title, credited_artist)
                DO UPDATE SET entry_id = excluded.entry_id, fingerprint = excluded.fingerprint""", readOnly = false)
    int writeLines(UUID chart, String lines);

    /** Answers how many rows are new, or of another song than before. */
    @Query(value = """
            INSERT INTO chart_row (chart_id, week, position, line_id)
            SELECT :chart, week, position, line_id
              FROM unnest(CAST(:weeks AS date[]), CAST(:positions AS smallint[]), CAST(:lines AS bigint[]))
                AS place (week, position, line_id)
                ON CONFLICT (chart_id, week, position)
                DO UPDATE SET line_id = excluded.line_id WHERE chart_row.line_id <> excluded.line_id""", readOnly = false)
    int writePlaces(
            UUID chart,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> weeks,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> positions,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> lines);

    @Query("SELECT EXISTS (SELECT FROM entry WHERE type = :type)")
    boolean hasEntries(String type);

    /** The administrator in whose name operators work; the one who came first. */
    @Query("""
            SELECT id, email, name, roles, active, demo, created_at
              FROM account
             WHERE active AND 'ADMIN' = ANY(roles) AND (NOT demo OR is_demo())
             ORDER BY created_at, id
             LIMIT 1""")
    Optional<Account> findAdministrator();
}
