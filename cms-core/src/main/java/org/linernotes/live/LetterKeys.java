package org.linernotes.live;

import org.linernotes.content.Listing;

/**
 * The sort keys under one letter of the index.
 *
 * @param until behind all of them, since {@code !} follows the blank
 */
record LetterKeys(String from, String until) {
    static LetterKeys of(String letter) {
        return new LetterKeys(Listing.front(letter), letter + "!");
    }

    /** Whether a place lies behind the first key, so that what follows it needs no comparison with that one. */
    boolean beginBefore(Place place) {
        return from.compareTo(place.words()) <= 0;
    }

    /** Whether a place lies in front of the end. */
    boolean endBehind(Place place) {
        return until.compareTo(place.words()) > 0;
    }
}
