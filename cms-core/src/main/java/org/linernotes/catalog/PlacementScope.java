package org.linernotes.catalog;

/** On which pages a placement stands. */
public enum PlacementScope {
    GLOBAL,
    ENTRY
}
