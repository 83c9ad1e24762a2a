package org.linernotes.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One small pool a role: what a request may read is decided by the role it logs in as. */
@Factory
class ConnectionPools {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database database;
    private final PoolConfig sizes;
    private final List<HikariDataSource> pools = new ArrayList<>();

    ConnectionPools(Database database, PoolConfig sizes) {
        this.database = database;
        this.sizes = sizes;
    }

    @Singleton
    @Primary
    @Named("default")
    DataSource owner() {
        return pool("default", database.owner(), sizes.owner());
    }

    @Singleton
    @Named("delivery")
    DataSource delivery() {
        return pool("delivery", database.as(DatabaseRole.DELIVERY), sizes.delivery());
    }

    @Singleton
    @Named("preview")
    DataSource preview() {
        return pool("preview", database.as(DatabaseRole.PREVIEW), sizes.preview());
    }

    @Singleton
    @Named("reader")
    DataSource reader() {
        return pool("reader", database.as(DatabaseRole.READER), sizes.reader());
    }

    @PreDestroy
    synchronized void close() {
        pools.forEach(HikariDataSource::close);
    }

    private synchronized DataSource pool(String name, Login login, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(login.url());
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "linernotes-" + name);
        var pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }
}
