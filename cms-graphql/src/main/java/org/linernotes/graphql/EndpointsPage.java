package org.linernotes.graphql;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

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

    @Get
    @Produces(MediaType.TEXT_HTML)
    String show() {
        return PAGE;
    }
}
