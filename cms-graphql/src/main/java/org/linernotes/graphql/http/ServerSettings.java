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
 * limit, so that the limit's own sentence is the answer.
 */
@ContextConfigurer
public class ServerSettings implements ApplicationContextConfigurer {
    private static final int BELOW_ALL_OTHERS = -1_000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of(
                "graphql",
                Map.of(
                        "micronaut.server.cors.localhost-pass-through",
                        true,
                        "micronaut.server.netty.max-initial-line-length",
                        32 * 1024),
                BELOW_ALL_OTHERS));
    }
}
