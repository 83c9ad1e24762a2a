package org.linernotes.account;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** How often what was refused in which hour. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RefusalCounts extends GenericRepository<RefusalCounts.Counted, UUID> {
    /** How often it was refused this hour; an empty address stands for many. */
    @MappedEntity
    record Counted(String account, String address, long times) {}

    @Query("SELECT left(sender_hash(lower(:address)), 16)")
    String hash(String address);

    /** Counts by account and address, until that would be too many rows for an hour: then all others together. */
    @Query("""
            WITH this AS (SELECT date_trunc('hour', clock_timestamp()) AS hour),
            others AS (
                SELECT count(*) >= :most AND count(*) FILTER (WHERE account = :account AND address = :address) = 0 AS too_many
                  FROM refusal_count
                 WHERE hour = (SELECT hour FROM this) AND kind = :kind)
            INSERT INTO refusal_count (hour, kind, account, address, times)
            SELECT this.hour, :kind,
                   CASE WHEN others.too_many THEN '' ELSE :account END,
                   CASE WHEN others.too_many THEN '' ELSE :address END,
                   :times
              FROM this CROSS JOIN others
                ON CONFLICT (hour, kind, account, address) DO UPDATE SET times = refusal_count.times + excluded.times
            RETURNING account, address, times""")
    Counted add(String kind, String account, String address, long times, int most);

    @Query(value = "DELETE FROM refusal_count WHERE hour < clock_timestamp() - INTERVAL '30 days'", readOnly = false)
    void sweep();
}
