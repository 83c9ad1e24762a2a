package org.linernotes.admin;

import io.micronaut.runtime.Micronaut;

/** Runs a full node: the admin UI and the GraphQL endpoints. */
public final class Linernotes {
    private Linernotes() {}

    public static void main(String[] arguments) {
        Micronaut.run(Linernotes.class, arguments);
    }
}
