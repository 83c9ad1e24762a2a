package org.linernotes.graphql.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A well-formed request; empty and null parameters are absent, unknown ones ignored. */
record GraphQlRequest(
        @Nullable String query,
        @Nullable String operationName,
        @Nullable String documentId,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions) {
    static GraphQlRequest ofBody(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> body)) {
            throw HttpRefusal.malformed("The body must be one JSON object; lists of requests are not answered.");
        }
        return new GraphQlRequest(
                text(body, "query"),
                text(body, "operationName"),
                text(body, "documentId"),
                object(body.get("variables"), "variables"),
                object(body.get("extensions"), "extensions"));
    }

    static GraphQlRequest ofAddress(Map<String, String> parameters, RequestJson json) {
        parameters.values().forEach(SoundText::of);
        return new GraphQlRequest(
                text(parameters, "query"),
                text(parameters, "operationName"),
                text(parameters, "documentId"),
                object(parameters, "variables", json),
                object(parameters, "extensions", json));
    }

    private static @Nullable String text(Map<?, ?> members, String name) {
        return switch (members.get(name)) {
            case null -> null;
            case String text -> text.isEmpty() ? null : text;
            default -> throw HttpRefusal.malformed("\"" + name + "\" must be text.");
        };
    }

    private static Map<String, @Nullable Object> object(Map<String, String> parameters, String name, RequestJson json) {
        var text = parameters.getOrDefault(name, "");
        return text.isEmpty() ? Map.of() : object(json.read(text, "\"" + name + "\""), name);
    }

    @SuppressWarnings("unchecked") // the reader makes no other maps
    private static Map<String, @Nullable Object> object(@Nullable Object value, String name) {
        return switch (value) {
            case null -> Map.of();
            case Map<?, ?> object -> (Map<String, @Nullable Object>) object;
            default -> throw HttpRefusal.malformed("\"" + name + "\" must be a JSON object.");
        };
    }
}
