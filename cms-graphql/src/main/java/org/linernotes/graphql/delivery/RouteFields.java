package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.Route;

/** Where an address of the site leads. */
@Singleton
class RouteFields implements DeliveryExtension {
    /** Moved for good. */
    record Redirect(String from, String to, int status) {}

    /** Gone, or withheld. */
    record Gone(String from, int status) {}

    private static final int MOVED = 301;

    @Override
    public String schema() {
        return "graphql/delivery/query.graphqls";
    }

    /** Readers are told where a redirect leads, and not that it is an entry. */
    @Override
    public Set<String> hidden() {
        return Set.of("Query.redirects");
    }

    @Override
    public void answer(Answers answers) {
        answers.restart("Redirect").field("Query", "route", RouteFields::route);
    }

    private static @Nullable Object route(DataFetchingEnvironment environment) {
        var path = Objects.requireNonNull(environment.<String>getArgument("path"));
        return switch (GeneratedAnswers.sight(environment).routes().find(path)) {
            case Route.Found(var entry) -> entry;
            case Route.Moved(var to) -> new Redirect(path, to, MOVED);
            case Route.Redirected(var to, var status) -> new Redirect(path, to, status);
            case Route.Gone(var status) -> new Gone(path, status);
            case Route.Unknown _ -> null;
        };
    }
}
