package org.linernotes.live;

/**
 * In which order a list of entries stands; equal ones by title, then by id.
 *
 * @param field of which value or references; empty where the kind needs none
 */
public record ListOrder(Kind kind, String field) {
    public static final ListOrder TITLE = new ListOrder(Kind.TITLE, "");
    public static final ListOrder CHANGED = new ListOrder(Kind.CHANGED, "");

    /** The smallest value of a field first; entries without one come last. */
    public static ListOrder lowest(String field) {
        return new ListOrder(Kind.LOWEST, field);
    }

    /** The largest value of a field first; entries without one come last. */
    public static ListOrder highest(String field) {
        return new ListOrder(Kind.HIGHEST, field);
    }

    /** As the parent names its items in a field of its own; those it does not name follow, newest first. */
    public static ListOrder asNamedIn(String field) {
        return new ListOrder(Kind.AS_NAMED, field);
    }

    /** What decides. */
    public enum Kind {
        TITLE,
        CHANGED,
        LOWEST,
        HIGHEST,
        AS_NAMED
    }
}
