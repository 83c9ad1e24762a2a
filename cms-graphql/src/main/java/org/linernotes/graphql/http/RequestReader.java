package org.linernotes.graphql.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.linernotes.graphql.limits.Limits.RequestLimits;

/** Takes the GraphQL request out of an HTTP request, or says what is wrong with it. */
final class RequestReader {
    private final RequestLimits limits;
    private final RequestJson json;

    RequestReader(RequestLimits limits) {
        this.limits = limits;
        this.json = new RequestJson(limits);
    }

    GraphQlRequest read(HttpRequest<?> request) {
        if (request.getUri().toString().length() > limits.addressCharacters()) {
            throw new HttpRefusal(
                    HttpStatus.REQUEST_URI_TOO_LONG,
                    ErrorCode.LIMIT_EXCEEDED,
                    "The address is longer than " + limits.addressCharacters() + " characters; send a POST.");
        }
        if (request.getMethod() == HttpMethod.POST) {
            requireJson(request);
            return GraphQlRequest.ofBody(json.read(StrictText.decode(body(request)), "The body"));
        }
        return GraphQlRequest.ofAddress(AddressParameters.read(request.getUri().getRawQuery()), json);
    }

    private static void requireJson(HttpRequest<?> request) {
        var contentType = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        var parts = contentType == null ? new String[] {""} : contentType.split(";", -1);
        var utf8 = Arrays.stream(parts)
                .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", ""))
                .filter(part -> part.startsWith("charset="))
                .allMatch(part -> part.matches("charset=utf-?8"));
        if (!parts[0].strip().equalsIgnoreCase("application/json") || !utf8) {
            throw new HttpRefusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    ErrorCode.BAD_USER_INPUT,
                    "The body must be application/json in UTF-8.");
        }
    }

    private byte[] body(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> received)) {
            throw new IllegalStateException("The request has no body to read.");
        }
        var body = received.byteBody();
        if (body.expectedLength().orElse(0) > limits.bodyBytes()) {
            throw tooLong();
        }
        try (var stream = body.toInputStream()) {
            var bytes = stream.readNBytes(limits.bodyBytes() + 1);
            if (bytes.length > limits.bodyBytes()) {
                throw tooLong();
            }
            return bytes;
        } catch (IOException _) {
            throw HttpRefusal.malformed("The body did not arrive whole.");
        }
    }

    private HttpRefusal tooLong() {
        return new HttpRefusal(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                ErrorCode.LIMIT_EXCEEDED,
                "The body is longer than " + limits.bodyBytes() + " bytes.");
    }
}
