package org.linernotes.graphql;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import org.linernotes.graphql.http.StatusSentence;

/** What a browser sees of a refusal on a delivery node; a full node has pages of its own. */
@Singleton
@Primary
@Requires(condition = WithoutAdmin.class)
class ErrorPage implements HtmlErrorResponseBodyProvider {
    @Override
    public String body(ErrorContext context, HttpResponse<?> response) {
        var said = StatusSentence.of(response.code());
        return """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%1$d %2$s</title>
            <h1>%2$s</h1>
            <p>%3$s</p>
            </html>
            """.formatted(said.status(), said.title(), said.sentence());
    }
}
