package org.linernotes.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.linernotes.edge.OpenToAll;

/** What a person sees who opens a delivery node in a browser. */
@Controller("/")
@Requires(condition = WithoutAdmin.class)
class EndpointsPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>Linernotes delivery node</title>
            <style>body { font: 1rem/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 40rem; padding: 0 1rem }</style>
            <h1>Linernotes delivery node</h1>
            <p>This node answers frontends; editors work on a full node.</p>
            <ul>
              <li><code>/graphql</code>: what is live, as GraphQL over HTTP (<code>POST</code>, and <code>GET</code> for queries)</li>
              <li><code>/health/liveness</code>, <code>/health/readiness</code>: for operators</li>
            </ul>
            </html>
            """;
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + styleHash() + "'; base-uri 'none'; frame-ancestors 'none'";

    @OpenToAll
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<String> show() {
        return HttpResponse.ok(PAGE).header("Content-Security-Policy", POLICY);
    }

    /** The page's one style sheet is known by its hash. */
    private static String styleHash() {
        var style = PAGE.substring(PAGE.indexOf("<style>") + "<style>".length(), PAGE.indexOf("</style>"));
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
