package org.linernotes.content;

/** How a text counts when readers search; titles and rich texts count anyway. */
public enum Searched {
    /** Not at all. */
    NO,
    /** As another name of the entry, or a name printed on it. */
    NAME,
    /** As part of what it says. */
    TEXT
}
