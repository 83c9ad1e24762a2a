package org.linernotes.admin.action;

/** How an entry belongs to another one that a step is about; whoever belongs to it in several ways, in the first of them. */
public enum Kin {
    /** It, or what goes along with it, cannot be live without that one. */
    NEEDED,
    /** A part of its page, such as a fact. */
    PART,
    /** What was ended by the same command. */
    ENDED_WITH,
    /** A link that readers see only while that one is live. */
    NAMED,
    /** A link in a text. */
    MENTIONED
}
