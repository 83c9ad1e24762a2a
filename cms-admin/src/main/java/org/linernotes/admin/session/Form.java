package org.linernotes.admin.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;

/** The fields of a form as a browser sent them. */
public record Form(Map<String, List<String>> fields) {
    /** The field that carries the CSRF token. */
    public static final String CSRF_FIELD = "_csrf";

    private static final int MOST_FIELDS = 100_000;

    public static final Form EMPTY = new Form(Map.of());

    /** Reads the body without taking it away from the route; what is no form has no fields. */
    static Form of(HttpRequest<?> request) {
        var isForm = request.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
                .isPresent();
        return isForm && request instanceof ServerHttpRequest<?> server ? new Form(decode(body(server))) : EMPTY;
    }

    private static String body(ServerHttpRequest<?> request) {
        try (var copy = request.byteBody().split(SplitBackpressureMode.FASTEST);
                var whole = copy.buffer().join()) {
            return whole.toString(UTF_8);
        }
    }

    private static Map<String, List<String>> decode(String body) {
        try {
            return new QueryStringDecoder(body, UTF_8, false, MOST_FIELDS).parameters();
        } catch (IllegalArgumentException malformed) {
            return Map.of();
        }
    }

    /** The first value of a field; nothing sent reads as empty. */
    public String text(String field) {
        return fields.getOrDefault(field, List.of("")).getFirst();
    }
}
