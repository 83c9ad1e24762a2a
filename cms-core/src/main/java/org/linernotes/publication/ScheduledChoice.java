package org.linernotes.publication;

/** What becomes of the publications that are already scheduled for an entry. */
public enum ScheduledChoice {
    KEEP,
    REMOVE
}
