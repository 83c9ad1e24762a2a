package org.linernotes.admin.session;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import org.linernotes.account.Permission;

/** Who may call a route; one that does not exist is as closed as the others. */
record RouteAccess(AnnotationMetadata annotations) {
    static RouteAccess of(HttpRequest<?> request) {
        return new RouteAccess(RouteAttributes.getRouteMatch(request)
                .map(route -> route.getAnnotationMetadata())
                .orElse(AnnotationMetadata.EMPTY_METADATA));
    }

    boolean needsSession() {
        return !annotations.hasAnnotation(Open.class);
    }

    boolean allows(HttpRequest<?> request) {
        return annotations
                .enumValue(Needs.class, Permission.class)
                .map(permission -> RequestSession.of(request)
                        .filter(session -> session.actor().may(permission))
                        .isPresent())
                .orElse(true);
    }
}
