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
        if (response.code() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            response.getHeaders().set(HttpHeaders.ALLOW, GraphQlController.METHODS);
        }
        var errors = List.of(ErrorBody.of(failure(response.code())));
        response.body(JsonWriter.write(Map.of("errors", errors)));
        response.getHeaders()
                .set(HttpHeaders.CONTENT_TYPE, ResponseType.JSON.contentType())
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** What failed is in the log by now: the HTTP layer writes it there before it answers. */
    private static Failure failure(int status) {
        if (status == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            return new Failure(ErrorCode.BAD_USER_INPUT, GraphQlController.OTHER_METHOD);
        }
        return new Failure(code(status), StatusSentence.of(status).sentence());
    }

    private static ErrorCode code(int status) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            return status == HttpStatus.SERVICE_UNAVAILABLE.getCode()
                    ? ErrorCode.BUSY
                    : ErrorCode.INTERNAL_SERVER_ERROR;
        }
        return switch (status) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 413 -> ErrorCode.LIMIT_EXCEEDED;
            default -> ErrorCode.BAD_USER_INPUT;
        };
    }
}
