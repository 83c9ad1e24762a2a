package org.linernotes.catalog;

/** Where a statement comes from. */
public enum CitationKind {
    INTERVIEW,
    ARTICLE,
    BOOK,
    LINER_NOTES,
    CHART,
    AWARD_DB,
    OWN_FEATURE,
    VIDEO,
    OTHER
}
