package org.linernotes.catalog;

/** Who wrote a chart entry. */
public enum ChartEntrySource {
    MANUAL,
    IMPORT
}
