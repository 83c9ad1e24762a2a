package org.linernotes.admin.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The history of an entry, newest first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface RevisionSummaries extends GenericRepository<RevisionSummary, UUID> {
    @Query("""
            SELECT r.id, r.entry_id, r.number, r.kind, r.base_revision_id, a.name AS author_name, r.created_at,
                   EXISTS (SELECT FROM publication p
                            WHERE p.entry_id = r.entry_id AND p.revision_id = r.id AND p.live @> now()) AS live,
                   EXISTS (SELECT FROM publication p
                            WHERE p.entry_id = r.entry_id AND p.revision_id = r.id AND p.live_from <= now()) AS was_live
              FROM revision r
              JOIN account a ON a.id = r.author_id
             WHERE r.entry_id = :entryId AND r.number < :before
             ORDER BY r.number DESC
             LIMIT :limit""")
    List<RevisionSummary> before(UUID entryId, int before, int limit);

    /** The number of the newest revision that was not discarded. */
    @Query("SELECT r.number FROM entry e JOIN revision r ON r.id = e.head_revision_id WHERE e.id = :entryId")
    Optional<Integer> headNumber(UUID entryId);

    /** The number of the revision that readers see now. */
    @Query("""
            SELECT r.number
              FROM publication p
              JOIN revision r ON r.id = p.revision_id
             WHERE p.entry_id = :entryId AND p.live @> now()""")
    Optional<Integer> liveNumber(UUID entryId);
}
