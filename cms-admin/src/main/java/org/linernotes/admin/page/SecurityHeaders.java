package org.linernotes.admin.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells the browser to run nothing and load nothing but our own files, and to keep no page. */
@ServerFilter("/**")
class SecurityHeaders {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff");
        if (isPage(response)) {
            response.header("Content-Security-Policy", POLICY)
                    .header("Referrer-Policy", "same-origin")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                    .header("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            response.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static boolean isPage(MutableHttpResponse<?> response) {
        return response.getContentType()
                .filter(type -> type.getName().equals(MediaType.TEXT_HTML))
                .isPresent();
    }
}
