package org.linernotes.graphql.http;

import io.micronaut.runtime.Micronaut;

/** Serves the jukebox alone, for suites that are not of this build. */
public final class JukeboxNode {
    private JukeboxNode() {}

    public static void main(String[] arguments) {
        Micronaut.run(JukeboxNode.class, arguments);
    }
}
