package org.linernotes.admin.reference;

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
interface LabelRows extends GenericRepository<LabelRow, UUID> {
    @Query("""
            SELECT s.id, s.type, s.title, s.slug, s.head_revision_id, s.work, s.publication, s.expired, s.scheduled_at,
                   s.ends_at, s.withheld, head.content ->> 'disambiguation' AS disambiguation
              FROM entry_summary s
              JOIN revision head ON head.id = s.head_revision_id
             WHERE s.id = ANY(CAST(:ids AS uuid[]))""")
    List<LabelRow> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);
}
