package org.linernotes.transfer;

import java.util.List;

/**
 * What an import did.
 *
 * @param artists that were created
 * @param songs that were created
 * @param changed songs whose chart entry was written anew
 * @param published entries that became live
 * @param places in weeks that were added or changed
 * @param removed places in weeks that are in the files without them
 * @param badRows what was not taken, or not as it stands
 * @param duplicates entries that may be the same as others, because their addresses would be
 */
public record ImportReport(
        int artists,
        int songs,
        int changed,
        int published,
        int places,
        int removed,
        List<BadRow> badRows,
        List<BadRow> duplicates) {
    public ImportReport {
        badRows = List.copyOf(badRows);
        duplicates = List.copyOf(duplicates);
    }

    /** Whether everything was there already. */
    public boolean changedNothing() {
        return artists + songs + changed + published + places + removed == 0;
    }
}
