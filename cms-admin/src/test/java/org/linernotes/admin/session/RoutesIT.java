package org.linernotes.admin.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linernotes.admin.testing.AdminClient;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class RoutesIT {
    /** Routes that answer visitors; a new one has to be added here on purpose. */
    private static final Set<String> OPEN = Set.of("/", "/admin/sign-in", "/assets/{version}/{name}");

    private final List<UriRouteInfo<?, ?>> routes;
    private final URI root;

    RoutesIT(Router router, EmbeddedServer server) {
        this.routes = router.uriRoutes()
                .<UriRouteInfo<?, ?>>map(route -> route)
                .filter(route -> route.getDeclaringType().getName().startsWith("org.linernotes.admin."))
                .toList();
        this.root = server.getURI();
    }

    @Test
    void eachNamesWhoMayCallIt() {
        assertThat(routes)
                .hasSizeGreaterThan(8)
                .allSatisfy(route -> assertThat(new RouteAccess(route.getAnnotationMetadata()).isNamed())
                        .as("%s %s names a permission", route.getHttpMethodName(), path(route))
                        .isTrue());
        assertThat(routes)
                .filteredOn(route -> !new RouteAccess(route.getAnnotationMetadata()).needsSession())
                .extracting(RoutesIT::path)
                .isSubsetOf(OPEN);
    }

    @Test
    void noneButTheOpenOnesAnswersAVisitor() {
        var visitor = new AdminClient(root);
        assertThat(routes).filteredOn(route -> !OPEN.contains(path(route))).allSatisfy(route -> {
            var path = path(route).replaceAll("\\{[^}]*}", "anything");
            var answer = route.getHttpMethod() == HttpMethod.GET ? visitor.get(path) : visitor.post(path, Map.of());
            assertThat(answer.statusCode()).as(path(route)).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/admin/sign-in");
        });
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toString();
    }
}
