package org.linernotes.catalog;

/** What kind of act or person an artist is. */
public enum ArtistKind {
    PERSON,
    GROUP,
    ORCHESTRA,
    CHOIR,
    CHARACTER,
    ORGANISATION,
    OTHER
}
