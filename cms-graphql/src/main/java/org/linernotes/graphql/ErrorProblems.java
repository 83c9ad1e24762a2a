package org.linernotes.graphql;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import org.linernotes.graphql.http.StatusSentence;

/** Says what the HTTP layer refused to every client that does not ask for a page, as problem+json (RFC 9457). */
@Singleton
@Primary
class ErrorProblems implements JsonErrorResponseBodyProvider<String> {
    private final JsonMapper json;

    ErrorProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String body(ErrorContext context, HttpResponse<?> response) {
        var said = StatusSentence.of(response.code());
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", said.title());
        problem.put("status", said.status());
        problem.put("detail", said.sentence());
        try {
            return json.writeValueAsString(problem);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String contentType() {
        return "application/problem+json";
    }
}
