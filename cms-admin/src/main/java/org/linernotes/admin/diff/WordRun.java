package org.linernotes.admin.diff;

/** Words side by side that have the same fate. */
public record WordRun(Fate fate, String text) {
    /** What became of something. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }
}
