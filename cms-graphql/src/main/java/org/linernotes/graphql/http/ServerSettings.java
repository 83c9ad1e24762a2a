package org.linernotes.graphql.http;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * What the endpoints need of the HTTP server; any other source of settings goes before it.
 *
 * <p>The server would refuse pages of other origins as long as it listens on localhost. Addresses may be longer than the
 * limit, so that the limit's own sentence is the answer. Uploads are large, and kept in files; each endpoint has its own limit
 * for what it keeps in memory.
 */
@ContextConfigurer
public class ServerSettings implements ApplicationContextConfigurer {
    /** How many bytes a request may have, its files included. */
    public static final long LARGEST_UPLOAD = 200L * 1024 * 1024;

    private static final int BELOW_ALL_OTHERS = -1_000;
    private static final long KEPT_IN_MEMORY = 64L * 1024;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of(
                "graphql",
                Map.of(
                        "micronaut.server.cors.localhost-pass-through",
                        true,
                        "micronaut.server.netty.max-initial-line-length",
                        32 * 1024,
                        "micronaut.server.max-request-size",
                        LARGEST_UPLOAD,
                        "micronaut.server.multipart.max-file-size",
                        LARGEST_UPLOAD,
                        "micronaut.server.multipart.mixed",
                        true,
                        "micronaut.server.multipart.threshold",
                        KEPT_IN_MEMORY),
                BELOW_ALL_OTHERS));
    }
}
