package org.linernotes.catalog;

/** In which way songs belong to a topic. */
public enum TopicKind {
    ABOUT,
    TITLE,
    SOUND,
    GENRE,
    OCCASION,
    CREDIT,
    AWARD,
    USED_IN,
    RELEASED,
    OTHER
}
