package org.linernotes.graphql.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Answers a request for a document that may be known already, as RFC 9110, section 13 says: 304 where nothing changed.
 *
 * <p>Only a mark tells. What is left out of a document changes it too, and of that no time is on record: the newest change of what
 * is left may be older than the document that a reader knows.
 */
final class Cached {
    private static final String FOR_A_MINUTE = "public, max-age=60";
    private static final int MARK_LENGTH = 16;

    private Cached() {}

    static HttpResponse<String> answer(HttpRequest<?> request, MediaType type, String document) {
        var mark = '"' + mark(document) + '"';
        var answer = isKnown(request, mark)
                ? HttpResponse.<String>notModified()
                : HttpResponse.ok(document).contentType(type);
        return answer.header(HttpHeaders.ETAG, mark).header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
    }

    private static boolean isKnown(HttpRequest<?> request, String mark) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(marks -> Arrays.stream(marks.split(",", -1)))
                .map(known -> known.strip().replaceFirst("^W/", ""))
                .anyMatch(known -> known.equals("*") || known.equals(mark));
    }

    private static String mark(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_LENGTH);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
