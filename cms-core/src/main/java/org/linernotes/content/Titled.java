package org.linernotes.content;

/** A content whose name in lists is computed, such as a fact, which is called by its first words. */
public interface Titled {
    String entryTitle();
}
