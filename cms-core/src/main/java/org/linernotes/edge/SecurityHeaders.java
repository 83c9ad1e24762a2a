package org.linernotes.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Tells browsers to run and load nothing but our own files, to keep no page, and to come back over https only.
 *
 * <p>What is no page is data: nothing in it may run, whatever a browser takes it for. An answer that says more itself stays.
 */
@ServerFilter("/**")
class SecurityHeaders {
    private static final String PAGES = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private final RequestSources sources;

    SecurityHeaders(RequestSources sources) {
        this.sources = sources;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (isPage(response)) {
            add(response, DataHeaders.POLICY, PAGES);
            add(response, "Cross-Origin-Opener-Policy", "same-origin");
            add(response, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            add(response, "Cache-Control", "no-store");
        }
        DataHeaders.ALL.forEach((name, value) -> add(response, name, value));
        if (sources.of(request).secure()) {
            add(response, "Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void add(MutableHttpResponse<?> response, String name, String value) {
        if (!response.getHeaders().contains(name)) {
            response.header(name, value);
        }
    }

    private static boolean isPage(MutableHttpResponse<?> response) {
        return response.getContentType()
                .filter(type -> type.getName().equals(MediaType.TEXT_HTML))
                .isPresent();
    }
}
