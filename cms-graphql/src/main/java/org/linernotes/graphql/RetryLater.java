package org.linernotes.graphql;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.linernotes.problem.Problem;

/** Tells whoever is answered that this node cannot do it now when to come back. */
@ServerFilter("/**")
class RetryLater {
    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        if (response.code() == HttpStatus.SERVICE_UNAVAILABLE.getCode()
                && !response.getHeaders().contains(HttpHeaders.RETRY_AFTER)) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(Problem.Busy.SOON.toSeconds()));
        }
    }
}
