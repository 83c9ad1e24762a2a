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
interface HintRows extends GenericRepository<HintRow, UUID> {
    @Query("""
            SELECT e.id, head.content ->> 'disambiguation' AS disambiguation,
                   (SELECT string_agg(target.title, ', ' ORDER BY r.position)
                      FROM draft_reference r
                      JOIN entry target ON target.id = r.target_id
                     WHERE r.entry_id = e.id AND r.field IN ('artistCredit.artist', 'about')) AS whose,
                   left(coalesce(head.content ->> 'releaseYear', head.content ->> 'released', head.content ->> 'born',
                                 head.content ->> 'activeFrom'), 4) AS year,
                   (SELECT string_agg(called.name, E'\\n' ORDER BY called.name)
                      FROM (SELECT n.name FROM entry_name n WHERE n.entry_id = e.id ORDER BY n.name LIMIT 100) AS called)
                       AS names
              FROM entry e
              JOIN revision head ON head.id = e.head_revision_id
             WHERE e.id = ANY(CAST(:ids AS uuid[]))""")
    List<HintRow> findByIds(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);
}
