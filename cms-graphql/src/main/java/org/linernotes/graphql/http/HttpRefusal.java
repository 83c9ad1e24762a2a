package org.linernotes.graphql.http;

import io.micronaut.http.HttpStatus;
import java.util.Map;

/** Refuses a request for how it was sent, with the status that HTTP has for it. */
final class HttpRefusal extends RuntimeException {
    private final HttpStatus status;
    private final ErrorCode code;
    private final Map<String, String> headers;

    HttpRefusal(HttpStatus status, ErrorCode code, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = Map.copyOf(headers);
    }

    HttpRefusal(HttpStatus status, ErrorCode code, String message) {
        this(status, code, message, Map.of());
    }

    /** The request is not one of GraphQL over HTTP. */
    static HttpRefusal malformed(String message) {
        return new HttpRefusal(HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, message);
    }

    static HttpRefusal methodNotAllowed(String message, String allowed) {
        return new HttpRefusal(
                HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.BAD_USER_INPUT, message, Map.of("Allow", allowed));
    }

    HttpStatus status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
