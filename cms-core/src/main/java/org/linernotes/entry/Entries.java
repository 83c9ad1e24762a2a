package org.linernotes.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Entries for commands; purged ones are gone. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Entries extends GenericRepository<Entry, UUID> {
    String ENTRY = """
            SELECT e.id, e.type, e.state, e.title, e.slug, e.head_revision_id, e.created_by, e.commanded_at,
                   head.number AS head_number, head.content_hash AS head_hash,
                   (SELECT max(r.number) FROM revision r WHERE r.entry_id = e.id) AS last_number,
                   CASE WHEN EXISTS (SELECT FROM publication p
                                      WHERE p.entry_id = e.id AND p.revision_id = e.head_revision_id
                                        AND p.live_from <= clock_timestamp())
                        THEN 'CLEAN' ELSE e.work END AS work
              FROM entry e
              JOIN revision head ON head.id = e.head_revision_id
            """;

    @Query(ENTRY + "WHERE e.id = :id AND e.state <> 'PURGED'")
    Optional<Entry> find(UUID id);

    @Query(ENTRY + "WHERE e.id = ANY(CAST(:ids AS uuid[])) AND e.state <> 'PURGED' ORDER BY e.id")
    List<Entry> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Waits until no other command holds the entries; look at them only afterwards. */
    @Query("SELECT CAST(lock_entries(CAST(:ids AS uuid[]), '{}') AS text)")
    Optional<String> lock(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Takes the instant of a command that holds the entries, and stores it with each of them. */
    default Instant takeInstant(Collection<UUID> ids) {
        return storeInstant(ids).getFirst();
    }

    @Query(value = """
            WITH instant AS MATERIALIZED (
                SELECT command_instant(CAST(:ids AS uuid[])) AS at
            )
            UPDATE entry
               SET commanded_at = instant.at
              FROM instant
             WHERE id = ANY(CAST(:ids AS uuid[]))
            RETURNING commanded_at""", readOnly = false)
    List<Instant> storeInstant(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** Puts entries away or takes them out. */
    @Query(value = "UPDATE entry SET state = :state WHERE id = ANY(CAST(:ids AS uuid[]))", readOnly = false)
    int setState(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids, EntryState state);

    /** Stores how far the heads are. */
    @Query(value = "UPDATE entry SET work = :work WHERE id = ANY(CAST(:ids AS uuid[]))", readOnly = false)
    int setWork(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids, WorkState work);
}
