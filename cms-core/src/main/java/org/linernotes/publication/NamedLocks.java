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

/** Locks on names, held to the end of the command: what no row stands for can be held by its name. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface NamedLocks extends GenericRepository<Interval, UUID> {
    /** Takes all of them in one order. */
    @Query("""
            SELECT CAST(pg_advisory_xact_lock(hashtextextended(name, 0)) AS text)
              FROM (SELECT DISTINCT name FROM unnest(CAST(:names AS text[])) AS listed (name) ORDER BY name) AS ordered""")
    List<String> hold(@TypeDef(type = DataType.STRING_ARRAY) Collection<String> names);
}
