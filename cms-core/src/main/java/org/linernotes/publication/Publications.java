package org.linernotes.publication;

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

/** What is live and what is to come, for editors: withheld publications included. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Publications extends GenericRepository<Publication, UUID> {
    @Query("""
            SELECT id, entry_id, revision_id, type, title, slug, live_from, live_until, expires_at, ended_by,
                   published_by, withheld, begins_with
              FROM publication
             WHERE id = :id""")
    Optional<Publication> find(UUID id);

    /** The current and the coming publications of entries, in their order. */
    @Query("""
            SELECT id, entry_id, revision_id, type, title, slug, live_from, live_until, expires_at, ended_by,
                   published_by, withheld, begins_with
              FROM publication
             WHERE entry_id = ANY(CAST(:entryIds AS uuid[]))
               AND (live_until IS NULL OR live_until > clock_timestamp())
             ORDER BY entry_id, live_from""")
    List<Publication> ofEntries(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    /** What is live now of entries, by the clock of the database. */
    @Query("""
            SELECT id, entry_id, revision_id, type, title, slug, live_from, live_until, expires_at, ended_by,
                   published_by, withheld, begins_with
              FROM publication
             WHERE entry_id = ANY(CAST(:entryIds AS uuid[])) AND NOT settled AND live @> now()""")
    List<Publication> liveOf(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    /** What begins after now and before an instant, following the publication {@code after} of the page before. */
    @Query("""
            SELECT id, entry_id, revision_id, type, title, slug, live_from, live_until, expires_at, ended_by,
                   published_by, withheld, begins_with
              FROM publication
             WHERE live_from > clock_timestamp() AND live_from < :until
               AND (live_from, id) > (:afterFrom, :afterId)
             ORDER BY live_from, id
             LIMIT :limit""")
    List<Publication> upcoming(Instant until, Instant afterFrom, UUID afterId, int limit);

    @Query("""
            SELECT id, entry_id, revision_id, type, title, slug, live_from, live_until, expires_at, ended_by,
                   published_by, withheld, begins_with
              FROM publication
             WHERE id = ANY(CAST(:ids AS uuid[]))""")
    List<Publication> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** What is still to come of sets that were scheduled or moved together, a thousand at most. */
    @Query("""
            SELECT id, entry_id, revision_id, type, title, slug, live_from, live_until, expires_at, ended_by,
                   published_by, withheld, begins_with
              FROM publication
             WHERE begins_with = ANY(CAST(:sets AS uuid[])) AND live_from > clock_timestamp()
             ORDER BY begins_with, entry_id
             LIMIT 1000""")
    List<Publication> ofSets(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> sets);
}
