package org.linernotes.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** The publications that readers' lists need not look at any more. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SettledPublications extends GenericRepository<Interval, UUID> {
    @Query(value = """
            UPDATE publication
               SET settled = true
             WHERE id IN (SELECT id
                            FROM publication
                           WHERE NOT settled AND live_until < clock_timestamp() - INTERVAL '1 hour'
                           ORDER BY live_until
                           LIMIT :most
                             FOR NO KEY UPDATE SKIP LOCKED)""", readOnly = false)
    int settle(int most);
}
