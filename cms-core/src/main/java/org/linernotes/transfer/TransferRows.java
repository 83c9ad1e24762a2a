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
     * That an import may publish the head of entry {@code e}: readers see it, or no person has worked on the entry since they
     * saw it last or, if they never did, at all.
     */
    String IS_UNTOUCHED = """
            (e.state = 'ACTIVE'
             AND (EXISTS (SELECT FROM publication p
                           WHERE p.entry_id = e.id AND p.revision_id = e.head_revision_id AND p.live @> clock_timestamp())
                  OR (e.work = 'DRAFT'
                      AND (NOT EXISTS (SELECT FROM publication p WHERE p.entry_id = e.id)
                           OR EXISTS (SELECT FROM publication p WHERE p.entry_id = e.id AND p.live @> clock_timestamp()))
                      AND NOT EXISTS (SELECT FROM journal j
                                        JOIN revision saved ON saved.id = j.revision_id
                                       WHERE j.entry_id = e.id AND j.kind IN ('ENTRY_CREATED', 'REVISION_SAVED')
                                         AND j.actor_kind <> 'SYSTEM'
                                         AND saved.number > coalesce((
                                                 SELECT shown.number
                                                   FROM publication p
                                                   JOIN revision shown ON shown.id = p.revision_id
                                                  WHERE p.entry_id = e.id AND p.live @> clock_timestamp()), 0)))))
            """;

    /**
     * The head of an entry.
     *
     * @param untouched {@link #IS_UNTOUCHED}
     */
    @Introspected
    record Head(UUID entryId, UUID revisionId, String content, boolean untouched) {}

    /** An entry that an import may name, with what it needs of the head's content. */
    @Introspected
    record Known(UUID entryId, String title, @Nullable String slug, UUID revisionId, String content) {}

    /** The head of an entry, which an import may publish. */
    @Introspected
    record Draft(UUID entryId, UUID revisionId) {
        RevisionRef ref() {
            return new RevisionRef(entryId, revisionId);
        }
    }

    /**
     * An entry that cannot be published.
     *
     * @param needed the title of what it needs
     * @param live whether readers see that now, and only not for as long
     */
    @Introspected
    record Waiting(UUID entryId, String needed, boolean live) {
        String reason() {
            return live ? "ends before it" : "is not live";
        }
    }

    /**
     * What a chart calls a song, and what was imported of it last.
     *
     * @param entryId the song; null: it was deleted
     * @param published whether the song's head is live or will be
     */
    @Introspected
    record Line(
            long id,
            String title,
            String artist,
            @Nullable UUID entryId,
            @Nullable String fingerprint,
            boolean published) {}

    @Query("""
            SELECT e.id AS entry_id, e.title, e.slug, r.id AS revision_id, CAST(r.content AS text) AS content
              FROM entry e
              JOIN revision r ON r.id = e.head_revision_id
             WHERE e.type = 'Chart' AND r.content ->> 'key' = :key
             ORDER BY e.created_at
             LIMIT 1""")
    Optional<Known> findChart(String key);

    /** Every artist with its page mode, the oldest first. */
    @Query("""
            SELECT e.id AS entry_id, e.title, e.slug, r.id AS revision_id,
                   CAST(jsonb_build_object('pageMode', r.content -> 'pageMode') AS text) AS content
              FROM entry e
              JOIN revision r ON r.id = e.head_revision_id
             WHERE e.type = 'Artist' AND e.state = 'ACTIVE'
             ORDER BY e.created_at, e.id""")
    List<Known> findArtists();

    @Query("""
            SELECT e.id AS entry_id, r.id AS revision_id, CAST(r.content AS text) AS content,
            """ + IS_UNTOUCHED + """
                   AS untouched
              FROM entry e
              JOIN revision r ON r.id = e.head_revision_id
             WHERE e.id = ANY(CAST(:ids AS uuid[]))""")
    List<Head> findHeads(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Which of the artists a person decided to give no page. */
    @Query("""
            SELECT DISTINCT j.entry_id
              FROM journal j
              JOIN revision saved ON saved.id = j.revision_id
              LEFT JOIN revision base ON base.id = saved.base_revision_id
             WHERE j.entry_id = ANY(CAST(:ids AS uuid[])) AND j.kind IN ('ENTRY_CREATED', 'REVISION_SAVED')
               AND j.actor_kind <> 'SYSTEM'
               AND saved.content ->> 'pageMode' = 'CREDIT_ONLY'
               AND base.content ->> 'pageMode' IS DISTINCT FROM 'CREDIT_ONLY'""")
    List<UUID> findWithoutPageByChoice(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Those of the entries, and of what they need, whose heads imports left as drafts. */
    @Query("""
            SELECT e.id AS entry_id, e.head_revision_id AS revision_id
              FROM entry e
             WHERE e.work = 'DRAFT'
               AND e.id IN (SELECT unnest(CAST(:ids AS uuid[]))
                            UNION
                            SELECT target_id FROM draft_reference WHERE required AND entry_id = ANY(CAST(:ids AS uuid[])))
               AND
            """ + IS_UNTOUCHED)
    List<Draft> findLeftDrafts(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Which of the entries need another that is neither among them nor live for as long as they are. */
    @Query("""
            SELECT DISTINCT ON (e.id) e.id AS entry_id, target.title AS needed,
                   EXISTS (SELECT FROM publication p
                            WHERE p.entry_id = r.target_id AND p.live @> clock_timestamp()) AS live
              FROM entry e
              LEFT JOIN publication shown ON shown.entry_id = e.id AND shown.live @> clock_timestamp()
              JOIN draft_reference r ON r.entry_id = e.id AND r.required
              JOIN entry target ON target.id = r.target_id
             WHERE e.id = ANY(CAST(:ids AS uuid[]))
               AND NOT r.target_id = ANY(CAST(:ids AS uuid[]))
               AND NOT coalesce((SELECT range_agg(p.live) FROM publication p WHERE p.entry_id = r.target_id)
                                @> tstzrange(clock_timestamp(), shown.live_until), false)
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
                   EXISTS (SELECT FROM publication p
                            WHERE p.entry_id = e.id AND p.revision_id = e.head_revision_id
                              AND (p.live_until IS NULL OR p.live_until > clock_timestamp())) AS published
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
