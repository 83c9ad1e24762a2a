package org.linernotes.graphql.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a request for a document that may be known already, as RFC 9110, section 13 says: 304 where nothing changed. */
final class Cached {
    private static final String FOR_A_MINUTE = "public, max-age=60";
    private static final int MARK_LENGTH = 16;

    private Cached() {}

    /** @param changed when what the document says changed last; null: only its mark tells */
    static HttpResponse<String> answer(
            HttpRequest<?> request, MediaType type, String document, @Nullable Instant changed) {
        var mark = '"' + mark(document) + '"';
        var known = isKnown(request, mark, changed);
        var answer = known
                ? HttpResponse.<String>notModified()
                : HttpResponse.ok(document).contentType(type);
        if (changed != null) {
            answer.header(
                    HttpHeaders.LAST_MODIFIED,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atZone(ZoneOffset.UTC)));
        }
        return answer.header(HttpHeaders.ETAG, mark).header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
    }

    /** A mark goes before a date. */
    private static boolean isKnown(HttpRequest<?> request, String mark, @Nullable Instant changed) {
        var marks = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (marks != null) {
            return Arrays.stream(marks.split(",", -1))
                    .map(known -> known.strip().replaceFirst("^W/", ""))
                    .anyMatch(known -> known.equals("*") || known.equals(mark));
        }
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE))
                .flatMap(Cached::date)
                .filter(since -> changed != null
                        && !changed.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                .isPresent();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
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
