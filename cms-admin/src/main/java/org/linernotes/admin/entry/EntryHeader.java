package org.linernotes.admin.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.reference.EntryLabel;

/**
 * What stands at the top of an entry's page.
 *
 * @param address where readers find it, once it is live
 * @param liveNumber the revision that readers see; null: none
 */
public record EntryHeader(
        EntryLabel label,
        String plural,
        @Nullable String address,
        int headNumber,
        @Nullable Integer liveNumber,
        LastEdit lastEdit) {
    /** Who changed it last. */
    public record LastEdit(String by, Instant at) {}

    /** Such as {@code Live: revision 9 · Newest: revision 11}. */
    public String versions() {
        if (liveNumber == null) {
            return "Revision " + headNumber;
        }
        return liveNumber == headNumber
                ? "Revision " + headNumber + ", live"
                : "Live: revision " + liveNumber + " · Newest: revision " + headNumber;
    }
}
