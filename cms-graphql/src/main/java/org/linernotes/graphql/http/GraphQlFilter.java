package org.linernotes.graphql.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Map;

/** Says in GraphQL's form what the HTTP layer refused before the controller saw it. */
@ServerFilter("/**/graphql")
class GraphQlFilter {
    @ResponseFilter
    void rewrite(MutableHttpResponse<?> response) {
        if (response.code() < HttpStatus.BAD_REQUEST.getCode() || response.body() instanceof byte[]) {
            return;
        }
        var errors = List.of(ErrorBody.of(failure(response.code(), response.reason())));
        response.body(JsonWriter.write(Map.of("errors", errors)));
        response.getHeaders()
                .set(HttpHeaders.CONTENT_TYPE, ResponseType.JSON.contentType())
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Failure failure(int status, String reason) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            return new Failures().unexpected(new IllegalStateException("The HTTP layer answered " + status + "."));
        }
        var code = status == HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()
                ? ErrorCode.LIMIT_EXCEEDED
                : ErrorCode.BAD_USER_INPUT;
        return new Failure(code, "The request was refused: " + reason + ".", null);
    }
}
