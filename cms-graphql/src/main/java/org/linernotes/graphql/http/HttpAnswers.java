package org.linernotes.graphql.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Puts an answer into HTTP: status, media type, what caches may do with it. */
final class HttpAnswers {
    private static final String KEEP =
            "public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400";
    private static final int TAG_BYTES = 18;

    private HttpAnswers() {}

    static MutableHttpResponse<byte[]> write(
            Answer answer, ResponseType type, HttpRequest<?> request, boolean everybodyAlike) {
        var bytes = answer.body();
        if (answer.storable() && everybodyAlike && mayBeKept(request)) {
            return kept(bytes, type, request);
        }
        var status = type == ResponseType.JSON ? answer.legacyStatus() : answer.status();
        MutableHttpResponse<byte[]> response = HttpResponse.status(status);
        answer.headers().forEach(response::header);
        return response.body(bytes)
                .header(HttpHeaders.CONTENT_TYPE, type.contentType())
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Whatever names a visitor or an instant may change the answer. */
    private static boolean mayBeKept(HttpRequest<?> request) {
        var headers = request.getHeaders();
        return request.getMethod() != HttpMethod.POST
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains(HttpHeaders.COOKIE)
                && !headers.contains("Preview-Token")
                && !headers.contains("Preview-At");
    }

    private static MutableHttpResponse<byte[]> kept(byte[] bytes, ResponseType type, HttpRequest<?> request) {
        var tag = "W/\"" + digest(bytes) + "\"";
        MutableHttpResponse<byte[]> response = isKnown(tag, request)
                ? HttpResponse.status(HttpStatus.NOT_MODIFIED)
                : HttpResponse.ok(bytes).header(HttpHeaders.CONTENT_TYPE, type.contentType());
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .header(HttpHeaders.CACHE_CONTROL, KEEP);
    }

    private static boolean isKnown(String tag, HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
