package org.linernotes.admin.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.annotation.AnnotationMetadata;
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
import org.linernotes.edge.Guarded;
import org.linernotes.edge.OpenToAll;
import org.linernotes.testing.IntegrationTest;

// S11: all routes of the node, whatever package they are in
@IntegrationTest
class RoutesIT {
    /** Routes that answer anybody; a new one has to be added here on purpose. */
    private static final Set<String> OPEN = Set.of(
            "/",
            "/admin/sign-in",
            "/assets/{version}/{name}",
            "/feed.atom",
            "/feed.json",
            "/sitemap.xml",
            "/health/liveness",
            "/health/readiness");

    /** Routes that look themselves who asks: the delivery endpoint answers anybody, authoring nobody without a token. */
    private static final Set<String> LOOKING = Set.of("/graphql", "/manage/graphql", "/manage/imports/charts");

    private final List<UriRouteInfo<?, ?>> routes;
    private final URI root;

    RoutesIT(Router router, EmbeddedServer server) {
        this.routes = router.uriRoutes()
                .<UriRouteInfo<?, ?>>map(route -> route)
                .filter(route -> route.getDeclaringType() != ForgottenRoute.class)
                .toList();
        this.root = server.getURI();
    }

    @Test
    void eachNamesWhoMayCallIt() {
        assertThat(routes)
                .hasSizeGreaterThan(30)
                .allSatisfy(route -> assertThat(isNamed(route.getAnnotationMetadata()))
                        .as("%s %s names a permission", route.getHttpMethodName(), path(route))
                        .isTrue());
        assertThat(routes)
                .filteredOn(route -> route.getAnnotationMetadata().hasStereotype(OpenToAll.class))
                .extracting(RoutesIT::path)
                .isSubsetOf(OPEN);
        assertThat(routes)
                .filteredOn(route -> route.getAnnotationMetadata().hasAnnotation(Guarded.class))
                .extracting(RoutesIT::path)
                .isSubsetOf(LOOKING);
    }

    @Test
    void noneButTheOpenOnesAnswersAVisitor() {
        var visitor = new AdminClient(root);
        assertThat(routes).filteredOn(route -> isClosed(path(route))).allSatisfy(route -> {
            var path = path(route).replaceAll("\\{[^}]*}", "anything");
            var answer = route.getHttpMethod() == HttpMethod.GET ? visitor.get(path) : visitor.post(path, Map.of());
            assertThat(answer.statusCode()).as(path(route)).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/admin/sign-in");
        });
        assertThat(visitor.get("/manage/graphql").statusCode()).isBetween(400, 499);
        assertThat(visitor.post("/manage/graphql", Map.of()).statusCode()).isBetween(400, 499);
        assertThat(visitor.post("/manage/imports/charts", Map.of()).statusCode())
                .isBetween(400, 499);
    }

    @Test
    void aRouteOfWhichNobodySaidWhoMayCallItAnswersNobody() {
        assertThat(new AdminClient(root).get("/forgotten").statusCode()).isEqualTo(404);
    }

    private static boolean isNamed(AnnotationMetadata route) {
        return route.hasStereotype(OpenToAll.class) || route.hasStereotype(Guarded.class);
    }

    private static boolean isClosed(String path) {
        return !OPEN.contains(path) && !LOOKING.contains(path);
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toString();
    }
}
