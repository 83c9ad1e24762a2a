package org.linernotes.catalog;

/** What another name of an artist is. */
public enum AliasKind {
    NAME,
    LEGAL_NAME,
    FORMER_NAME,
    SEARCH_HINT
}
