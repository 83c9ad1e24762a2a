package org.linernotes.catalog;

/** Whether readers may comment at first; afterwards the thread's own mode rules. */
public enum CommentsPolicy {
    OPEN,
    CLOSED,
    HIDDEN
}
