package org.linernotes.graphql.http;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes errors as answers hold them: message, places, path, and one code of the closed set. */
final class ErrorBody {
    private static final int LONGEST_MESSAGE = 500;

    private ErrorBody() {}

    static Map<String, Object> of(Failure failure) {
        return error(failure.message(), extensions(failure), null);
    }

    /** Errors of a parser or of validation, which know no code. */
    static Map<String, Object> of(GraphQLError error, ErrorCode code) {
        return error(error.getMessage(), Map.of("code", code.name()), error);
    }

    /** Errors of an execution: those of resolvers carry their code, the engine's own do not. */
    static Map<String, Object> of(GraphQLError error, Failures failures) {
        var extensions = error.getExtensions();
        if (extensions != null && extensions.containsKey("code")) {
            return error(error.getMessage(), extensions, error);
        }
        if (error.getErrorType() == ErrorType.ValidationError) {
            return of(error, ErrorCode.BAD_USER_INPUT);
        }
        var failure = failures.unexpected(new IllegalStateException(error.getMessage()));
        return error(failure.message(), extensions(failure), error);
    }

    static Map<String, Object> extensions(Failure failure) {
        return failure.requestId() == null
                ? Map.of("code", failure.code().name())
                : Map.of("code", failure.code().name(), "requestId", failure.requestId());
    }

    private static Map<String, Object> error(
            String message, Map<String, Object> extensions, @Nullable GraphQLError source) {
        var error = new LinkedHashMap<String, Object>();
        error.put("message", message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message);
        var locations = source == null ? null : source.getLocations();
        if (locations != null && !locations.isEmpty()) {
            error.put("locations", locations.stream().map(ErrorBody::place).toList());
        }
        if (source != null && source.getPath() != null) {
            error.put("path", source.getPath());
        }
        error.put("extensions", extensions);
        return error;
    }

    private static Map<String, Integer> place(SourceLocation location) {
        return Map.of("line", location.getLine(), "column", location.getColumn());
    }
}
