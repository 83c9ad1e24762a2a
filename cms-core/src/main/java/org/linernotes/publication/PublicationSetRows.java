package org.linernotes.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which publications begin or end together; null takes them out of their set. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PublicationSetRows extends GenericRepository<Interval, UUID> {
    @Query(value = """
            UPDATE publication
               SET begins_with = CAST(:together AS uuid)
             WHERE id = ANY(CAST(:ids AS uuid[])) AND begins_with IS DISTINCT FROM CAST(:together AS uuid)""", readOnly = false)
    int begin(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids, @Nullable UUID together);

    @Query(value = """
            UPDATE publication
               SET ends_with = CAST(:together AS uuid)
             WHERE id = ANY(CAST(:ids AS uuid[])) AND ends_with IS DISTINCT FROM CAST(:together AS uuid)""", readOnly = false)
    int end(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids, @Nullable UUID together);
}
