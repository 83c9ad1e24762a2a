package org.linernotes.catalog;

/** What a chart ranks. */
public enum ChartKind {
    SINGLES,
    ALBUMS,
    AIRPLAY,
    GENRE,
    YEAR_END
}
