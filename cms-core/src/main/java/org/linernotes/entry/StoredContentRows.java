package org.linernotes.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StoredContentRows extends GenericRepository<StoredContent, UUID> {
    @Query("""
            SELECT head.id, head.entry_id, e.type, CAST(head.content AS text) AS content, head.content_hash
              FROM entry e
              JOIN revision head ON head.id = e.head_revision_id
             WHERE e.id = ANY(CAST(:entryIds AS uuid[]))""")
    List<StoredContent> findHeads(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entryIds);

    @Query("""
            SELECT r.id, r.entry_id, e.type, CAST(r.content AS text) AS content, r.content_hash
              FROM revision r
              JOIN entry e ON e.id = r.entry_id
             WHERE r.id = ANY(CAST(:revisionIds AS uuid[]))""")
    List<StoredContent> findRevisions(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> revisionIds);
}
