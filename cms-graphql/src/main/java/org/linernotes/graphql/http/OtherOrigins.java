package org.linernotes.graphql.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

/** Lets pages of other origins ask an endpoint that answers everybody alike, without credentials. */
final class OtherOrigins {
    private static final String ALLOWED_HEADERS =
            "Accept, Apollo-Require-Preflight, Content-Type, X-Apollo-Operation-Name";
    private static final String SECONDS_REMEMBERED = "86400";

    private OtherOrigins() {}

    static void allow(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (request.getMethod() == HttpMethod.OPTIONS) {
            response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                    .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS)
                    .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS_REMEMBERED);
        }
    }
}
