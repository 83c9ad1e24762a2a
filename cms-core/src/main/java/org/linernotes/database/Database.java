package org.linernotes.database;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database of this node: running, of the right version, with today's schema and every role able to log in. */
@Singleton
public class Database {
    private final @Nullable EmbeddedPostgres embedded;
    private final Login owner;
    private final RoleLogins roles;
    private boolean demo;

    Database(CmsConfig config, EmbeddedConfig embeddedConfig, OwnerConfig ownerConfig, RoleLogins roles) {
        this.roles = roles;
        this.embedded = ownerConfig.url() == null
                ? EmbeddedPostgres.start(new DataFolder(config.data()), embeddedConfig)
                : null;
        this.owner = embedded == null ? ownerConfig.login() : embedded.login();
        try {
            prepare(config);
        } catch (RuntimeException problem) {
            stop();
            throw problem;
        }
    }

    /** Whether PostgreSQL runs as a child of this node. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    /** Whether it was marked as a demo when this node started. */
    public boolean isDemo() {
        return demo;
    }

    Login owner() {
        return owner;
    }

    Login as(DatabaseRole role) {
        return roles.login(role, owner);
    }

    @PreDestroy
    void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private void prepare(CmsConfig config) {
        DatabaseServer.await(owner);
        try (var connection = owner.connect()) {
            StartLock.take(connection);
            roles.require(connection, owner);
            SchemaUpdate.run(connection);
            roles.setPasswords(connection, owner);
            demo = DemoMark.update(connection, config.demo(), isEmbedded());
        } catch (SQLException problem) {
            throw new StartRefused("The database could not be prepared: the connection was lost.", problem);
        }
    }
}
