package org.linernotes.catalog;

/** On which pages a placement stands: on all, on those of a type, on those of a topic's songs, or on one. */
public enum PlacementScope {
    GLOBAL,
    TYPE,
    TOPIC,
    ENTRY
}
