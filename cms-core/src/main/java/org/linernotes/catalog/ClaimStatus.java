package org.linernotes.catalog;

/** How sure a fact is. */
public enum ClaimStatus {
    STATED,
    INTERPRETATION,
    RUMOUR,
    DISPUTED,
    DEBUNKED
}
