package org.linernotes.graphql;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;

/** Answers nothing: what it throws must not reach anybody. */
@Controller("/broken")
class BrokenController {
    static final String SECRET = "the secret";

    @Get(uri = "/exception", produces = MediaType.ALL)
    String exception() {
        throw new IllegalStateException(SECRET);
    }

    @Get(uri = "/error", produces = MediaType.ALL)
    String error() {
        throw new AssertionError(SECRET);
    }

    @Get(uri = "/number", produces = MediaType.ALL)
    String number(@QueryValue int number) {
        return String.valueOf(number);
    }
}
