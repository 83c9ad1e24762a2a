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
import java.util.Map;
import javax.sql.DataSource;

/** One small pool a role: what a request may read is decided by the role it logs in as. */
@Factory
class ConnectionPools {
    /** A transaction whose node went quiet ends, and lets go of what it holds. */
    private static final String IDLE = "SET idle_in_transaction_session_timeout = '10s';";

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
    @FullNode
    DataSource owner(OwnersDatabase own) {
        return new OwnerPools(Map.of(
                OwnerPool.COMMANDS, owner(own, "default", sizes.owner(), Patience.LONGEST, Patience.SHORT),
                OwnerPool.WAITING,
                        owner(
                                own,
                                "waiting",
                                sizes.waiting(),
                                Patience.LONGEST.minus(Patience.SHORT.multipliedBy(2)),
                                Patience.LONGEST),
                OwnerPool.DRAFTS, owner(own, "drafts", sizes.drafts(), Patience.LONGEST, Patience.LONGEST),
                OwnerPool.SESSIONS, owner(own, "sessions", sizes.sessions(), Patience.LONGEST, Patience.LONGEST)));
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
        return open(settings("reader", database.as(DatabaseRole.READER), sizes.reader(), Patience.LONGEST));
    }

    @PreDestroy
    synchronized void close() {
        pools.forEach(HikariDataSource::close);
    }

    private DataSource owner(OwnersDatabase own, String name, int size, Duration forConnections, Duration forLocks) {
        var settings = settings(name, own.owner(), size, forLocks);
        settings.setConnectionTimeout(forConnections.toMillis());
        return open(settings);
    }

    /**
     * What reads, reads one snapshot; said once a connection, it costs no statement a transaction.
     *
     * <p>A statement is planned once a connection, whatever its values; planning is most of what a small one costs. One whose
     * plan depends on its values says so itself.
     */
    private DataSource snapshots(String name, Login login, int size) {
        var settings = settings(name, login, size, Patience.LONGEST);
        settings.setReadOnly(true);
        settings.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        settings.setConnectionInitSql(settings.getConnectionInitSql() + " SET plan_cache_mode = force_generic_plan");
        return open(settings);
    }

    private synchronized DataSource open(HikariConfig settings) {
        var pool = new BoundedPool(settings);
        pools.add(pool);
        return pool;
    }

    private static HikariConfig settings(String name, Login login, int size, Duration forLocks) {
        var settings = new HikariConfig();
        settings.setPoolName(name);
        settings.setJdbcUrl(login.url());
        settings.setUsername(login.username());
        settings.setPassword(login.password());
        settings.setMaximumPoolSize(size);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(Patience.LONGEST.toMillis());
        settings.setConnectionInitSql(IDLE + " SET lock_timeout = " + forLocks.toMillis() + ";");
        settings.setInitializationFailTimeout(-1);
        settings.addDataSourceProperty("ApplicationName", "linernotes-" + name);
        return settings;
    }
}
