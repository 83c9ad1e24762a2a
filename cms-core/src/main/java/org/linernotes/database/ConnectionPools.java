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
        return open(settings("default", database.owner(), sizes.owner()));
    }

    @Singleton
    @Named("delivery")
    DataSource delivery() {
        return snapshots("delivery", database.as(DatabaseRole.DELIVERY), sizes.delivery());
    }

    @Singleton
    @Named("preview")
    DataSource preview() {
        return snapshots("preview", database.as(DatabaseRole.PREVIEW), sizes.preview());
    }

    @Singleton
    @Named("reader")
    DataSource reader() {
        return open(settings("reader", database.as(DatabaseRole.READER), sizes.reader()));
    }

    @PreDestroy
    synchronized void close() {
        pools.forEach(HikariDataSource::close);
    }

    /**
     * What reads, reads one snapshot; said once a connection, it costs no statement a transaction.
     *
     * <p>Each statement is planned for its values: the plan for any values, which PostgreSQL would change to after a few runs,
     * takes a filter that keeps thousands for one that keeps few, and seconds instead of milliseconds.
     */
    private DataSource snapshots(String name, Login login, int size) {
        var settings = settings(name, login, size);
        settings.setReadOnly(true);
        settings.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        settings.setConnectionInitSql("SET plan_cache_mode = force_custom_plan");
        return open(settings);
    }

    private synchronized DataSource open(HikariConfig settings) {
        var pool = new HikariDataSource(settings);
        pools.add(pool);
        return pool;
    }

    private static HikariConfig settings(String name, Login login, int size) {
        var settings = new HikariConfig();
        settings.setPoolName(name);
        settings.setJdbcUrl(login.url());
        settings.setUsername(login.username());
        settings.setPassword(login.password());
        settings.setMaximumPoolSize(size);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(PATIENCE.toMillis());
        settings.setInitializationFailTimeout(-1);
        settings.addDataSourceProperty("ApplicationName", "linernotes-" + name);
        return settings;
    }
}
