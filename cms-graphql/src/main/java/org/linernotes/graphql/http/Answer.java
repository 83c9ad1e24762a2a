package org.linernotes.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.micronaut.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is written.
 *
 * @param status under {@code application/graphql-response+json}
 * @param legacyStatus under {@code application/json}
 * @param storable whether a cache may keep it, as far as the answer itself goes
 */
record Answer(
        HttpStatus status,
        HttpStatus legacyStatus,
        Map<String, @Nullable Object> body,
        Map<String, String> headers,
        boolean storable) {

    /** Refused for how the request was sent. */
    static Answer of(HttpRefusal refusal) {
        var failure = new Failure(refusal.code(), refusal.getMessage(), null);
        return refused(refusal.status(), refusal.status(), List.of(ErrorBody.of(failure)), refusal.headers());
    }

    /** Refused for what its document says; what is said twice is told once. */
    static Answer of(RefusedDocument refused, Statuses statuses, int most) {
        var status = refused.code() == ErrorCode.GRAPHQL_PARSE_FAILED ? HttpStatus.BAD_REQUEST : statuses.invalid();
        var errors = refused.errors().stream()
                .map(error -> ErrorBody.of(error, refused.code()))
                .collect(Collectors.toMap(
                        error -> error.get("message"), Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(most)
                .toList();
        return refused(status, statuses.legacy(status), errors, Map.of());
    }

    static Answer of(Throwable thrown, Statuses statuses) {
        var failure = Failure.of(thrown);
        var errors = List.of(ErrorBody.of(failure));
        return switch (failure.code()) {
            case UNAUTHENTICATED ->
                refused(HttpStatus.UNAUTHORIZED, HttpStatus.UNAUTHORIZED, errors, Map.of("WWW-Authenticate", "Bearer"));
            case FORBIDDEN -> refused(HttpStatus.FORBIDDEN, HttpStatus.FORBIDDEN, errors, Map.of());
            case TIMEOUT ->
                refused(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        errors,
                        Map.of("Retry-After", "5"));
            case INTERNAL_SERVER_ERROR ->
                refused(HttpStatus.INTERNAL_SERVER_ERROR, HttpStatus.INTERNAL_SERVER_ERROR, errors, Map.of());
            default -> refused(statuses.invalid(), statuses.legacy(statuses.invalid()), errors, Map.of());
        };
    }

    /** The answer of an execution: 200 whenever it came as far as having data, if only null. */
    static Answer of(ExecutionResult result, List<GraphQLError> errors, Statuses statuses, boolean mutation) {
        var written = errors.stream().map(ErrorBody::of).toList();
        if (!result.isDataPresent()) {
            return refused(statuses.invalid(), statuses.legacy(statuses.invalid()), written, Map.of());
        }
        var body = new LinkedHashMap<String, @Nullable Object>();
        if (!written.isEmpty()) {
            body.put("errors", written);
        }
        body.put("data", result.getData());
        return new Answer(HttpStatus.OK, HttpStatus.OK, body, Map.of(), written.isEmpty() && !mutation);
    }

    private static Answer refused(
            HttpStatus status, HttpStatus legacyStatus, List<?> errors, Map<String, String> headers) {
        return new Answer(status, legacyStatus, Map.of("errors", errors), headers, false);
    }
}
