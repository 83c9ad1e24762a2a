package org.linernotes.graphql.http;

import graphql.ExecutionResult;
import io.micronaut.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.limits.Limits.ResultLimits;

/**
 * An answer, written but for its media type.
 *
 * @param status under {@code application/graphql-response+json}
 * @param legacyStatus under {@code application/json}
 * @param storable whether a cache may keep it, as far as the answer itself goes
 */
// Nobody compares answers: their bytes go out and are forgotten.
@SuppressWarnings("ArrayRecordComponent")
record Answer(HttpStatus status, HttpStatus legacyStatus, byte[] body, Map<String, String> headers, boolean storable) {

    /** Refused for how the request was sent. */
    static Answer of(HttpRefusal refusal) {
        var failure = new Failure(refusal.code(), refusal.getMessage());
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

    /** Failed as a whole. */
    static Answer of(Failure failure, Statuses statuses) {
        var errors = List.of(ErrorBody.of(failure));
        return switch (failure.code()) {
            case UNAUTHENTICATED ->
                refused(HttpStatus.UNAUTHORIZED, HttpStatus.UNAUTHORIZED, errors, Map.of("WWW-Authenticate", "Bearer"));
            case BUSY -> refused(HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE, errors, Map.of());
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
    static Answer of(ExecutionResult result, ResultLimits limits, Statuses statuses, boolean mutation, Failures log) {
        var written = result.getErrors().stream()
                .limit(limits.errors())
                .map(error -> ErrorBody.of(error, log))
                .toList();
        if (!result.isDataPresent()) {
            return refused(statuses.invalid(), statuses.legacy(statuses.invalid()), written, Map.of());
        }
        try {
            var bytes = JsonWriter.write(body(written, result.getData()), limits.bytes());
            return new Answer(HttpStatus.OK, HttpStatus.OK, bytes, Map.of(), written.isEmpty() && !mutation);
        } catch (JsonWriter.AnswerTooLong _) {
            return tooLong(limits, mutation);
        }
    }

    /** Nothing of an answer that is too long is sent: half of it would look like all of it. */
    static Answer tooLong(ResultLimits limits, boolean mutation) {
        var sentence = "The answer would be longer than " + limits.bytes() / 1_000_000
                + " MB. Ask for smaller pages or fewer texts.";
        return withoutData(new Failure(
                ErrorCode.LIMIT_EXCEEDED, mutation ? "The mutation was carried out. " + sentence : sentence));
    }

    /** The execution was begun, and its data given up. */
    static Answer withoutData(Failure failure) {
        var bytes = JsonWriter.write(body(List.of(ErrorBody.of(failure)), null));
        return new Answer(HttpStatus.OK, HttpStatus.OK, bytes, Map.of(), false);
    }

    private static Map<String, @Nullable Object> body(List<?> errors, @Nullable Object data) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.put("data", data);
        return body;
    }

    private static Answer refused(
            HttpStatus status, HttpStatus legacyStatus, List<?> errors, Map<String, String> headers) {
        return new Answer(status, legacyStatus, JsonWriter.write(Map.of("errors", errors)), headers, false);
    }
}
