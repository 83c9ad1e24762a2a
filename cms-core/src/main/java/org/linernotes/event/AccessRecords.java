package org.linernotes.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What the journal tells administrators about accounts, the latest first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface AccessRecords extends GenericRepository<AccessRecord, Long> {
    @Query("""
            SELECT j.sequence, j.at, j.kind, actor.name AS actor, subject.name AS subject, j.details ->> 'address' AS address,
                   CAST(j.details ->> 'times' AS bigint) AS times
              FROM journal j
              LEFT JOIN account actor ON actor.id = j.actor_id
              LEFT JOIN account subject ON subject.id = CAST(j.details ->> 'account_id' AS uuid)
             WHERE j.entry_id IS NULL AND j.kind = ANY(:kinds) AND j.sequence < :before
             ORDER BY j.sequence DESC
             LIMIT :limit""")
    List<AccessRecord> before(String[] kinds, long before, int limit);
}
