package org.linernotes.live;

/**
 * What a page's text names beside the list itself.
 *
 * @param after whether the page begins behind a place
 * @param before whether it ends in front of one
 */
record PageShape(boolean after, boolean before, boolean fromTheEnd) {
    static PageShape of(PageRequest request) {
        return new PageShape(request.after() != null, request.before() != null, request.fromTheEnd());
    }

    /** The condition on a row of rank, words and id; empty where the whole list is wanted. */
    String within(String place) {
        return (after ? " AND " + place + " > (:afterRank, :afterWords COLLATE \"C\", :afterId)" : "")
                + (before ? " AND " + place + " < (:beforeRank, :beforeWords COLLATE \"C\", :beforeId)" : "");
    }

    /** What stands behind each key of the order. */
    String direction() {
        return fromTheEnd ? " DESC" : "";
    }
}
