package org.linernotes.graphql.http;

import io.micronaut.context.ExecutionHandleLocator;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.DefaultRouteBuilder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Leads every method at the address of every endpoint to the controller, so that no other layer answers there. */
@Singleton
@SuppressWarnings("overrides") // the framework overrides its own variable arguments with arrays
class GraphQlRoutes extends DefaultRouteBuilder {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS,
            HttpMethod.TRACE);

    GraphQlRoutes(ExecutionHandleLocator locator, List<GraphQlEndpoint> endpoints) {
        super(locator);
        for (var endpoint : endpoints) {
            for (var method : METHODS) {
                buildRoute(method, endpoint.path(), GraphQlController.class, "serve", HttpRequest.class)
                        .consumesAll()
                        .produces(MediaType.ALL_TYPE);
            }
        }
    }
}
