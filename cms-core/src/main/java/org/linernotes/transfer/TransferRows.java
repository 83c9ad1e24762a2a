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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Account;
import org.linernotes.entry.RevisionRef;

/** What an import has to know of what is there, and the rows of charts that it writes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TransferRows extends GenericRepository<Account, UUID> {
    /**
     * That nothing but imports wrote the head of entry {@code e} since readers saw the entry last or, if they never did, since
     * it was created: nobody has written, submitted, approved or scheduled anything since.
     */
    String IS_LEFT = """
            (e.state = 'ACTIVE' AND e.work = 'DRAFT'
             AND NOT EXISTS (SELECT FROM publication p
                              WHERE p.entry_id = e.id
                                AND (p.revision_id = e.head_revision_id OR p.live_from > clock_timestamp()))
             AND (NOT EXISTS (SELECT FROM publication p WHERE p.entry_id = e.id)
                  OR EXISTS (SELECT FROM publication p WHERE p.entry_id = e.id AND p.live @> clock_timestamp()))
             AND NOT EXISTS (SELECT FROM journal j
                               JOIN revision r ON r.id = j.revision_id
                              WHERE j.entry_id = e.id AND j.actor_kind <> 'SYSTEM'
                                AND r.number > coalesce((
                                        SELECT shown.number
                                          FROM publication p
                                          JOIN revision shown ON shown.id = p.revision_id
                                         WHERE p.entry_id = e.id AND p.live @> clock_timestamp()), 0)))
            """;

    /**
     * The head of an entry.
     *
     * @param imported the content as an import last wrote it; null: none ever did
     * @param untouched whether readers see it and nothing else is scheduled, or an import left it
     */
    @Introspected
    record Head(
            UUID entryId,
            UUID revisionId,
            String content,
            @Nullable String imported,
            boolean untouched) {}

    /**
     * The head that an import left in an entry.
     *
     * @param live whether readers see an earlier revision
     * @param credited whether everybody in its credit is an artist of the catalogue
     */
    @Introspected
    record Left(UUID entryId, UUID revisionId, boolean live, boolean credited) {
        RevisionRef ref() {
            return new RevisionRef(entryId, revisionId);
        }
    }

    /** The head that an import left in an artist whom a song credits. */
    @Introspected
    record LeftArtist(UUID songId, UUID entryId, UUID revisionId) {
        RevisionRef ref() {
            return new RevisionRef(entryId, revisionId);
        }
    }

    /**
     * A chart.
     *
     * @param size how many positions it has; null: nobody has said
     * @param kind of what it is; null: nobody has said
     */
    @Introspected
    record Chart(
            UUID entryId, @Nullable Integer size, @Nullable String kind) {}

    /** What a name is to its artist. */
    enum NameKind {
        /** Of the newest revision, or what readers see. */
        PRESENT,
        /** An alias, or what readers saw once. */
        OTHER,
        /** By which searches find the artist. */
        HINT
    }

    /**
     * A name of an artist.
     *
     * @param shown what readers know the artist by; before they do, what editors do
     * @param hasPage whether the artist is more than a name in credits
     * @param live whether readers see the artist
     */
    @Introspected
    record ArtistName(
            UUID entryId,
            String name,
            NameKind kind,
            String shown,
            @Nullable String slug,
            boolean hasPage,
            boolean live) {
        ImportedArtist artist() {
            return new ImportedArtist(entryId, shown, Objects.requireNonNullElse(slug, entryId.toString()), hasPage);
        }
    }

    /**
     * A song and who is credited for it.
     *
     * @param mains the ids of its main artists, with blanks between them
     * @param guests those of its guests
     * @param line by which the chart knew it first; null: the chart does not know it
     * @param live whether readers see it
     */
    @Introspected
    record Song(
            UUID entryId,
            String title,
            @Nullable String slug,
            String mains,
            String guests,
            @Nullable Long line,
            boolean live) {}

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
     */
    @Introspected
    record Line(
            long id,
            String title,
            String artist,
            @Nullable UUID entryId,
            @Nullable String fingerprint) {}

    @Query("""
            SELECT e.id AS entry_id, CAST(r.content ->> 'size' AS int) AS size, r.content ->> 'kind' AS kind
              FROM entry e
              JOIN revision r ON r.id = e.head_revision_id
             WHERE e.type = 'Chart' AND r.content ->> 'key' = :key
             ORDER BY e.created_at
             LIMIT 1""")
    Optional<Chart> findChart(String key);

    /** Every name of every artist, the oldest artist first. */
    @Query("""
            WITH artist AS (
                SELECT e.id AS entry_id, e.title, e.slug, e.created_at, r.content -> 'aliases' AS aliases,
                       r.content ->> 'pageMode' IS DISTINCT FROM 'CREDIT_ONLY' AS has_page,
                       shown.title AS shown
                  FROM entry e
                  JOIN revision r ON r.id = e.head_revision_id
                  LEFT JOIN publication shown ON shown.entry_id = e.id AND shown.live @> clock_timestamp()
                 WHERE e.type = 'Artist' AND e.state = 'ACTIVE'
            ), name AS (
                SELECT entry_id, title AS name, 'PRESENT' AS kind FROM artist
                 UNION
                SELECT a.entry_id, p.title, CASE WHEN p.live @> clock_timestamp() THEN 'PRESENT' ELSE 'OTHER' END
                  FROM artist a
                  JOIN publication p ON p.entry_id = a.entry_id
                 UNION
                SELECT a.entry_id, alias ->> 'name', CASE alias ->> 'kind' WHEN 'SEARCH_HINT' THEN 'HINT' ELSE 'OTHER' END
                  FROM artist a
                 CROSS JOIN LATERAL jsonb_array_elements(a.aliases) AS alias
            )
            SELECT a.entry_id, n.name, n.kind, coalesce(a.shown, a.title) AS shown, a.slug, a.has_page,
                   a.shown IS NOT NULL AS live
              FROM artist a
              JOIN name n ON n.entry_id = a.entry_id
             WHERE n.name IS NOT NULL
             ORDER BY a.created_at, a.entry_id""")
    List<ArtistName> findArtistNames();

    /** The songs of the catalogue, beside what the chart calls them. */
    @Query("""
            SELECT e.id AS entry_id, e.title, e.slug,
                   coalesce(string_agg(CAST(c.target_id AS text), ' ') FILTER (WHERE c.role = 'MAIN'), '') AS mains,
                   coalesce(string_agg(CAST(c.target_id AS text), ' ') FILTER (WHERE c.role <> 'MAIN'), '') AS guests,
                   (SELECT min(l.id) FROM chart_line l WHERE l.owner_id = e.id AND l.chart_id = :chart) AS line,
                   EXISTS (SELECT FROM publication p WHERE p.entry_id = e.id AND p.live @> clock_timestamp()) AS live
              FROM entry e
              LEFT JOIN draft_reference c ON c.entry_id = e.id AND c.field = 'artistCredit.artist'
             WHERE e.type = 'Song' AND e.state = 'ACTIVE'
             GROUP BY e.id
             ORDER BY e.created_at, e.id""")
    List<Song> findSongs(UUID chart);

    @Query("""
            SELECT e.id AS entry_id, head.id AS revision_id, CAST(head.content AS text) AS content,
                   (SELECT CAST(written.content AS text)
                      FROM journal j
                      JOIN revision written ON written.id = j.revision_id
                     WHERE j.entry_id = e.id AND j.kind IN ('ENTRY_CREATED', 'REVISION_SAVED') AND j.actor_kind = 'SYSTEM'
                     ORDER BY j.sequence DESC
                     LIMIT 1) AS imported,
                   EXISTS (SELECT FROM publication p
                            WHERE p.entry_id = e.id AND p.revision_id = e.head_revision_id AND p.live @> clock_timestamp())
                   AND NOT EXISTS (SELECT FROM publication p
                                    WHERE p.entry_id = e.id AND p.live_from > clock_timestamp())
                   AND e.state = 'ACTIVE'
                   OR
            """ + IS_LEFT + """
                   AS untouched
              FROM entry e
              JOIN revision head ON head.id = e.head_revision_id
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

    /** What imports left in the entries. */
    @Query("""
            SELECT e.id AS entry_id, e.head_revision_id AS revision_id,
                   EXISTS (SELECT FROM publication p WHERE p.entry_id = e.id AND p.live @> clock_timestamp()) AS live,
                   NOT EXISTS (SELECT
                                 FROM jsonb_array_elements(head.content -> 'artistCredit') AS part
                                WHERE part ->> 'artist' IS NULL) AS credited
              FROM entry e
              JOIN revision head ON head.id = e.head_revision_id
             WHERE e.id = ANY(CAST(:ids AS uuid[])) AND
            """ + IS_LEFT)
    List<Left> findLeft(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** What imports left in the artists whom those of the songs credit that are live or among {@code left}. */
    @Query("""
            SELECT c.entry_id AS song_id, e.id AS entry_id, e.head_revision_id AS revision_id
              FROM draft_reference c
              JOIN entry e ON e.id = c.target_id
             WHERE c.entry_id = ANY(CAST(:songs AS uuid[])) AND c.field = 'artistCredit.artist'
               AND (c.entry_id = ANY(CAST(:left AS uuid[]))
                    OR EXISTS (SELECT FROM publication p
                                WHERE p.entry_id = c.entry_id AND p.live @> clock_timestamp()))
               AND
            """ + IS_LEFT)
    List<LeftArtist> findLeftArtists(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> songs,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> left);

    /** Which of the entries need another that is neither among them nor live for as long as they are. */
    @Query("""
            SELECT DISTINCT ON (e.id) e.id AS entry_id, target.title AS needed,
                   EXISTS (SELECT FROM publication p WHERE p.entry_id = r.target_id AND p.live @> instant.at) AS live
              FROM entry e
             CROSS JOIN (SELECT clock_timestamp() AS at) AS instant
              LEFT JOIN publication shown ON shown.entry_id = e.id AND shown.live @> instant.at
              JOIN draft_reference r ON r.entry_id = e.id AND r.required
              JOIN entry target ON target.id = r.target_id
             WHERE e.id = ANY(CAST(:ids AS uuid[]))
               AND (NOT r.target_id = ANY(CAST(:ids AS uuid[]))
                    OR EXISTS (SELECT FROM publication p
                                WHERE p.entry_id = r.target_id AND p.live @> instant.at AND p.live_until IS NOT NULL))
               AND NOT coalesce((SELECT range_agg(p.live) FROM publication p WHERE p.entry_id = r.target_id)
                                @> tstzrange(instant.at, shown.live_until), false)
             ORDER BY e.id, r.field, r.position""")
    List<Waiting> findWaiting(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** The addresses that entries of a type have or have had. */
    @Query("""
            SELECT slug FROM entry WHERE type = :type AND slug IS NOT NULL
             UNION
            SELECT slug FROM publication WHERE type = :type AND slug IS NOT NULL""")
    List<String> findSlugs(String type);

    @Query("""
            SELECT l.id, l.credited_title AS title, l.credited_artist AS artist, l.owner_id AS entry_id, l.fingerprint
              FROM chart_line l
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

    /** Takes away what stands in the weeks and is not among the places; answers how many rows those were. */
    @Query(value = """
            DELETE FROM chart_row r
             WHERE r.chart_id = :chart AND r.week = ANY(CAST(:wholeWeeks AS date[]))
               AND NOT EXISTS (SELECT
                                 FROM unnest(CAST(:weeks AS date[]), CAST(:positions AS smallint[])) AS place (week, position)
                                WHERE place.week = r.week AND place.position = r.position)""", readOnly = false)
    int removeOtherPlaces(
            UUID chart,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> wholeWeeks,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> weeks,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> positions);

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
