package org.linernotes.live;

import java.util.UUID;

/** How long the list of one parent is under one letter. */
record ParentLetter(UUID parentId, String letter, int total) {
    LetterCount count() {
        return new LetterCount(letter, total);
    }
}
