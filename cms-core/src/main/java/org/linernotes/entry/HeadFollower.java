package org.linernotes.entry;

import java.util.UUID;

/** What an entry's work becomes when its head moves; known to reviews. */
public interface HeadFollower {
    /**
     * Moves a review that is open on the head along.
     *
     * @param entry as it was before
     * @param revisionId the new head, which is stored
     * @return what the work is from now on
     */
    WorkState follow(Entry entry, UUID revisionId, String contentHash);
}
