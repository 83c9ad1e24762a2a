package org.linernotes.graphql.management;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every revision of every entry; they never change. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Revisions extends GenericRepository<Revision, UUID> {
    @Query("""
            SELECT r.id, r.entry_id, e.type, r.number, r.kind, r.base_revision_id, CAST(r.content AS text) AS content,
                   r.content_hash, r.author_id, r.created_at
              FROM revision r
              JOIN entry e ON e.id = r.entry_id
             WHERE r.id = ANY(CAST(:ids AS uuid[]))""")
    List<Revision> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    /** The newest revisions before a number of each of these entries. */
    @Query("""
            SELECT r.id, r.entry_id, e.type, r.number, r.kind, r.base_revision_id, CAST(r.content AS text) AS content,
                   r.content_hash, r.author_id, r.created_at
              FROM entry e
              JOIN LATERAL (SELECT *
                              FROM revision
                             WHERE entry_id = e.id AND number < :before
                             ORDER BY number DESC
                             LIMIT :limit) r ON true
             WHERE e.id = ANY(CAST(:entryIds AS uuid[]))
             ORDER BY r.entry_id, r.number DESC""")
    List<Revision> newest(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds, int before, int limit);

    @Query("""
            SELECT entry_id AS id, count(*) AS total
              FROM revision
             WHERE entry_id = ANY(CAST(:entryIds AS uuid[]))
             GROUP BY entry_id""")
    List<Total> totals(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);
}
