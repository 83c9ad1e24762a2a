package org.linernotes.catalog;

/** What makes a song one of a topic's: that it names the topic, that the topic's rule says so, or either. */
public enum TopicMembership {
    MANUAL,
    RULE,
    RULE_PLUS
}
