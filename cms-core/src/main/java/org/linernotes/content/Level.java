package org.linernotes.content;

/** When a rule is checked: a violation refuses that step and each later one; a warning never refuses anything. */
public enum Level {
    SAVE,
    REVIEW,
    PUBLISH,
    WARNING
}
