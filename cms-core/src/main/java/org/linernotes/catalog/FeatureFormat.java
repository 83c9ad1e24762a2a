package org.linernotes.catalog;

/** How a feature is built. */
public enum FeatureFormat {
    ARTICLE,
    INTERVIEW,
    LIST,
    QUIZ,
    SONG_STORY
}
