package org.linernotes.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import org.linernotes.database.TestData;

/** The node that the integration tests of one JVM share, and the settings to start more of them. */
public final class TestNode implements AutoCloseable {
    /** From where a test sends what a proxy would; from anywhere else it sends as a client. */
    public static final String PROXY = "127.0.0.2";

    public static final String FRONTEND_KEY = "a-key-of-the-frontends-server-in-tests";

    private final ApplicationContext context;

    private TestNode(ApplicationContext context) {
        this.context = context;
    }

    /** Starts a node on an empty database in {@code target}. */
    static TestNode start() {
        var data = Path.of("target", "integration-test-" + System.getProperty("linernotes.fork", "1"));
        TestData.clear(data);
        var context = ApplicationContext.builder()
                .properties(settings(data))
                .environments("test")
                .start();
        context.findBean(EmbeddedServer.class).ifPresent(EmbeddedServer::start);
        return new TestNode(context);
    }

    /** Settings of a node on a folder: any free port, no demo content, no waiting for the disk, one proxy. */
    public static Map<String, Object> settings(Path data) {
        return Map.of(
                "cms.data",
                data.toString(),
                "cms.jobs",
                false,
                "cms.demo",
                false,
                "cms.postgres.durable",
                false,
                "cms.postgres.binaries",
                Path.of(System.getProperty("java.io.tmpdir"), "linernotes-postgres")
                        .toString(),
                "micronaut.server.port",
                -1,
                "micronaut.server.host",
                "127.0.0.1",
                "cms.trusted.proxies",
                PROXY,
                "cms.frontend.key",
                FRONTEND_KEY);
    }

    public ApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
