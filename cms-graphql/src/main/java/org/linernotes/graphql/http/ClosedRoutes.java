package org.linernotes.graphql.http;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import org.jspecify.annotations.Nullable;
import org.linernotes.edge.Guarded;
import org.linernotes.edge.OpenToAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a route closed of which nobody said who may call it. */
@ServerFilter("/**")
class ClosedRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ClosedRoutes.class);

    private static final String ADMIN = "/admin/";

    @RequestFilter
    @Nullable
    HttpResponse<?> admit(HttpRequest<?> request) {
        var route = RouteAttributes.getRouteMatch(request);
        if (route.isEmpty() || isCovered(route.get().getAnnotationMetadata(), request.getPath())) {
            return null;
        }
        LOG.error("The route {} says nowhere who may call it, so nobody may.", route.get());
        return HttpResponse.notFound();
    }

    /** What the admin UI's own annotations say is looked at below its path only. */
    private static boolean isCovered(AnnotationMetadata route, String path) {
        return route.hasStereotype(OpenToAll.class)
                || route.hasAnnotation(Guarded.class)
                || (route.hasStereotype(Guarded.class) && (path + "/").startsWith(ADMIN));
    }
}
