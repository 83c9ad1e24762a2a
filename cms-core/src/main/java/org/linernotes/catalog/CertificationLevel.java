package org.linernotes.catalog;

/** What a certification is made of. */
public enum CertificationLevel {
    SILVER,
    GOLD,
    PLATINUM,
    DIAMOND
}
