package org.linernotes.catalog;

/** Whether an artist has a page or is only named in credits. */
public enum PageMode {
    FULL,
    CREDIT_ONLY
}
