package org.linernotes.entry;

/** How a list is sorted; the id decides between equals. */
public enum EntryOrder {
    UPDATED_DESC,
    UPDATED_ASC,
    CREATED_DESC,
    TITLE_ASC
}
