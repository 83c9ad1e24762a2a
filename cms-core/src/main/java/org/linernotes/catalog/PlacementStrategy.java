package org.linernotes.catalog;

/** In which order a placement shows its items: as given, beginning one further each day, or mixed for each page and day. */
public enum PlacementStrategy {
    FIXED,
    ROTATE_DAILY,
    SHUFFLE
}
