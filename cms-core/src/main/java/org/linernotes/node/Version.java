package org.linernotes.node;

import java.util.Objects;

/** Which Linernotes this is. */
final class Version {
    private Version() {}

    static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "from source");
    }
}
