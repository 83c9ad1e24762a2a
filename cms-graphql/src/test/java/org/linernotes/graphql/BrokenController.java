package org.linernotes.graphql;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import org.linernotes.edge.OpenToAll;

/** Answers nothing: what it throws must not reach anybody. */
@Controller("/broken")
class BrokenController {
    static final String SECRET = "the secret";

    @OpenToAll
    @Get(uri = "/exception", produces = MediaType.ALL)
    String exception() {
        throw new IllegalStateException(SECRET);
    }

    /** Where GraphQL's form is kept to. */
    @OpenToAll
    @Get(uri = "/graphql", produces = MediaType.ALL)
    String graphQl() {
        throw new IllegalStateException(SECRET);
    }

    @OpenToAll
    @Get(uri = "/error", produces = MediaType.ALL)
    String error() {
        throw new AssertionError(SECRET);
    }

    @OpenToAll
    @Get(uri = "/number", produces = MediaType.ALL)
    String number(@QueryValue int number) {
        return String.valueOf(number);
    }
}
