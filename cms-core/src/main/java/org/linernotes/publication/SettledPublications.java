package org.linernotes.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** The publications that readers' lists need not look at any more. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SettledPublications extends GenericRepository<Interval, UUID> {
    /** How many it settled, with the rows by which readers found them. */
    @Query(value = """
            WITH past AS (
                UPDATE publication
                   SET settled = true
                 WHERE id IN (SELECT id
                                FROM publication
                               WHERE NOT settled AND live_until < clock_timestamp() - INTERVAL '1 hour'
                               ORDER BY live_until
                               LIMIT :most
                                 FOR NO KEY UPDATE SKIP LOCKED)
                RETURNING id),
            pointing AS (UPDATE reference         SET settled = true FROM past WHERE publication_id = past.id),
            holding  AS (UPDATE publication_value SET settled = true FROM past WHERE publication_id = past.id),
            ranked   AS (UPDATE publication_rank  SET settled = true FROM past WHERE publication_id = past.id),
            found    AS (UPDATE search_document   SET settled = true FROM past WHERE publication_id = past.id),
            holds    AS (UPDATE part              SET settled = true FROM past WHERE publication_id = past.id),
            called   AS (UPDATE external_id       SET settled = true FROM past WHERE publication_id = past.id)
            SELECT count(*) FROM past""", readOnly = false)
    int settle(int most);
}
