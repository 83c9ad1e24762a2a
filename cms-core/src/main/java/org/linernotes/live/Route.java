package org.linernotes.live;

/** Where an address leads. */
public sealed interface Route {
    /** To an entry that is live there. */
    record Found(LiveEntry entry) implements Route {}

    /** To the present address of what was live there once. */
    record Moved(String path) implements Route {}

    /** By an editor's word to another address. */
    record Redirected(String path, int status) implements Route {}

    /**
     * Nowhere any more.
     *
     * @param status 410: gone for good; 451: withheld for a legal reason
     */
    record Gone(int status) implements Route {}

    /** Nowhere. */
    record Unknown() implements Route {}
}
