package org.linernotes.database;

import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A full node's database: running, of the right version, with today's schema and every role able to log in. */
@Singleton
@FullNode
final class OwnersDatabase extends Database {
    private static final Logger LOG = LoggerFactory.getLogger(OwnersDatabase.class);

    private final @Nullable EmbeddedPostgres embedded;
    private final Login owner;
    private final RoleLogins roles;
    private boolean demo;
    private @Nullable String exposure;

    OwnersDatabase(
            CmsConfig config,
            EmbeddedConfig embeddedConfig,
            OwnerConfig ownerConfig,
            RoleLogins roles,
            @Nullable @Property(name = "host") String host) {
        this.roles = roles;
        this.embedded = ownerConfig.url() == null
                ? EmbeddedPostgres.start(new DataFolder(config.data()), embeddedConfig)
                : null;
        this.owner = embedded == null ? ownerConfig.login() : embedded.login();
        try {
            prepare(config, new Exposure(host, config.siteUrl()));
        } catch (RuntimeException problem) {
            stop();
            throw problem;
        }
    }

    @Override
    public boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public boolean isDemo() {
        return demo;
    }

    @Override
    public @Nullable String exposure() {
        return exposure;
    }

    Login owner() {
        return owner;
    }

    @Override
    Login as(DatabaseRole role) {
        return roles.login(role, owner);
    }

    @Override
    @PreDestroy
    void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private void prepare(CmsConfig config, Exposure openness) {
        DatabaseServer.await(owner, "DATASOURCES_DEFAULT_URL, _USERNAME and _PASSWORD");
        try (var connection = owner.connect()) {
            StartLock.take(connection);
            openness.require(DemoMark.willBe(connection, config.demo(), isEmbedded()), config.demo());
            roles.require(connection, owner);
            SchemaUpdate.run(connection);
            roles.setPasswords(connection, owner);
            demo = DemoMark.update(connection, config.demo(), isEmbedded());
            exposure = demo ? openness.reason() : null;
            if (exposure != null) {
                LOG.warn("THIS DEMO IS OPEN TO STRANGERS ({}), and everybody knows its passwords.", exposure);
            }
        } catch (SQLException problem) {
            throw new StartRefused("The database could not be prepared: the connection was lost.", problem);
        }
    }
}
