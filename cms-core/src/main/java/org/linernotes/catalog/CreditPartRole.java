package org.linernotes.catalog;

/** How prominent a part of an artist credit is. */
public enum CreditPartRole {
    MAIN,
    FEATURED
}
