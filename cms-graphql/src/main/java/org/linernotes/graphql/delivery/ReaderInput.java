package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.comment.Origin;

/** The one argument of a mutation for readers. */
record ReaderInput(Map<String, Object> values) {
    static ReaderInput of(DataFetchingEnvironment environment) {
        return new ReaderInput(Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input")));
    }

    @Nullable
    String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    String required(String name) {
        return Objects.requireNonNull(text(name));
    }

    /** Where it comes from; a field that people do not see catches programs. */
    Origin origin(DataFetchingEnvironment environment) {
        var request = environment.getGraphQlContext().<HttpRequest<?>>get(HttpRequest.class);
        var address =
                request == null ? null : request.getRemoteAddress().getAddress().getHostAddress();
        var honeypot = text("honeypot");
        return new Origin(address, honeypot != null && !honeypot.isBlank());
    }
}
