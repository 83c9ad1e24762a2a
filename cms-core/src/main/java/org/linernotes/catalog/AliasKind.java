package org.linernotes.catalog;

import org.linernotes.content.Unshown;

/** What another name of an artist is. */
public enum AliasKind implements Unshown {
    NAME,
    LEGAL_NAME,
    FORMER_NAME,
    SEARCH_HINT;

    @Override
    public boolean isUnshown() {
        return this == SEARCH_HINT;
    }
}
