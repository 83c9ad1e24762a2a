package org.linernotes.publication;

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

/** Holds entries for the time of a command, and takes the command's instant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EntryLocks extends GenericRepository<LockedEntry, UUID> {
    /** Locks members to change them, and what they require so that it stays; answers how many of them exist. */
    @Query("SELECT lock_entries(CAST(:members AS uuid[]), CAST(:targets AS uuid[]))")
    int lock(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> targets);

    /**
     * Takes the instant of a command that holds its locks, and stores it with each member.
     *
     * <p>It follows every instant of a command before it, is never later than now, and no publication of a member begins just then, which would
     * leave that one an empty interval.
     */
    @Query(value = """
            WITH earliest AS MATERIALIZED (
                SELECT command_instant(CAST(:locked AS uuid[])) AS at
            ), instant AS MATERIALIZED (
                SELECT CASE WHEN EXISTS (SELECT FROM publication
                                          WHERE entry_id = ANY(CAST(:members AS uuid[])) AND live_from = earliest.at)
                            THEN earliest.at + INTERVAL '1 microsecond'
                            ELSE earliest.at END AS at
                  FROM earliest
            )
            UPDATE entry
               SET commanded_at = instant.at
              FROM instant
             WHERE id = ANY(CAST(:members AS uuid[]))
            RETURNING id, type, state, head_revision_id, title, commanded_at""", readOnly = false)
    List<LockedEntry> takeInstant(
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members,
            @TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> locked);

    /** An entry whose head is what readers see has no work left. */
    @Query(value = """
            UPDATE entry
               SET work = 'CLEAN'
              FROM publication
             WHERE entry.id = ANY(CAST(:members AS uuid[]))
               AND entry.work <> 'CLEAN'
               AND publication.entry_id = entry.id
               AND publication.revision_id = entry.head_revision_id
               AND publication.live_from <= entry.commanded_at
               AND (publication.live_until IS NULL OR publication.live_until >= entry.commanded_at)""", readOnly = false)
    int finishWork(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> members);

    @Query(value = """
            UPDATE entry
               SET withheld_since = coalesce(withheld_since, commanded_at), withheld_reason = :reason, withheld_legal = :legal
             WHERE id = :id AND (withheld_since IS NULL OR (withheld_reason, withheld_legal) IS DISTINCT FROM (:reason, :legal))""", readOnly = false)
    int withhold(UUID id, String reason, boolean legal);

    @Query(value = """
            UPDATE entry
               SET withheld_since = NULL, withheld_reason = NULL, withheld_legal = false
             WHERE id = :id AND withheld_since IS NOT NULL""", readOnly = false)
    int release(UUID id);

    @Query("SELECT withheld_since IS NOT NULL FROM entry WHERE id = :id")
    Optional<Boolean> isWithheld(UUID id);

    /** The parts of an entry that readers see, or would see, as soon as they see the entry itself. */
    @Query("""
            SELECT DISTINCT part.id, part.type
              FROM entry whole
              JOIN reference r ON r.target_id = whole.id AND r.part
              JOIN publication p ON p.id = r.publication_id
                                AND (p.live_until IS NULL OR p.live_until > whole.commanded_at)
              JOIN entry part ON part.id = p.entry_id AND part.withheld_since IS NULL
             WHERE whole.id = :id""")
    List<Part> findParts(UUID id);
}
