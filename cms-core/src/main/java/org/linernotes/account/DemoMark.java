package org.linernotes.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Whether this database is a demo; demo accounts and tokens work while it is. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface DemoMark extends GenericRepository<Account, UUID> {
    @Query("SELECT is_demo()")
    boolean isSet();
}
