package org.linernotes.catalog;

/** How an award ended for somebody. */
public enum AwardResultKind {
    WON,
    NOMINATED,
    HONOURED,
    SHORTLISTED
}
