package org.linernotes.graphql;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
import org.linernotes.database.TemporaryFolder;

/** Keeps what is too large for memory in the folder that the next start clears if this node is killed. */
@Singleton
final class RequestFiles implements BeanCreatedEventListener<HttpServerConfiguration> {
    private final TemporaryFolder temporary;

    RequestFiles(TemporaryFolder temporary) {
        this.temporary = temporary;
    }

    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        var server = event.getBean();
        server.getMultipart().setLocation(temporary.create("request").toFile());
        return server;
    }
}
