package org.linernotes.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The revisions that shall be published; they never change. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RevisionRows extends GenericRepository<RevisionRow, UUID> {
    /** Each with an id for its publication. */
    @Query("""
            SELECT revision.id, uuidv7() AS publication_id, entry_id, entry.type, CAST(content AS text) AS content, content_hash
              FROM revision
              JOIN entry ON entry.id = revision.entry_id
             WHERE revision.id = ANY(CAST(:ids AS uuid[]))""")
    List<RevisionRow> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);
}
