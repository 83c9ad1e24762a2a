package org.linernotes.graphql;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.value.PropertyResolver;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.linernotes.database.Database;
import org.linernotes.database.StartRefused;

/** Where the node listens: at PORT and HOST, and while the database is a demo on this machine only. */
@Singleton
final class ServerAddress implements BeanCreatedEventListener<HttpServerConfiguration> {
    private static final int LARGEST_PORT = 65535;

    private final PropertyResolver settings;
    private final Provider<Database> database;

    ServerAddress(PropertyResolver settings, Provider<Database> database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        var server = event.getBean();
        if (server.getPort().isEmpty()) {
            server.setPort(port());
        }
        if (server.getHost().isEmpty()) {
            settings.getProperty("host", String.class).ifPresentOrElse(server::setHost, () -> {
                if (database.get().isDemo()) {
                    server.setHost("127.0.0.1");
                }
            });
        }
        return server;
    }

    private int port() {
        var port = settings.getProperty("port", String.class).orElse("8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > LARGEST_PORT) {
            throw new StartRefused("PORT must be a number up to 65535, not \"" + port + "\".");
        }
        return Integer.parseInt(port);
    }
}
