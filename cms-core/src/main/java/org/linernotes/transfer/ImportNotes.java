package org.linernotes.transfer;

import java.util.ArrayList;
import java.util.List;

/** What an import remarks about lines of its files; what it noted since the last {@link #keep} can be given back. */
final class ImportNotes {
    private final List<BadRow> badRows;
    private final List<BadRow> duplicates = new ArrayList<>();
    private int badRowsKept;
    private int duplicatesKept;

    ImportNotes(List<BadRow> badRows) {
        this.badRows = new ArrayList<>(badRows);
        keep();
    }

    void badRow(ChartSong song, String sentence) {
        badRows.add(new BadRow(song.file(), song.line(), sentence));
    }

    /** @param reason goes on after “since” */
    void staysDraft(ImportedSong song, String reason) {
        badRow(
                song.song(),
                "“%s” stays a draft, since %s.".formatted(song.song().title(), reason));
    }

    void duplicate(ChartSong song, String what, String wanted, String slug) {
        duplicates.add(new BadRow(
                song.file(),
                song.line(),
                "%s may be there already: the address “%s” is taken, so this one has “%s”."
                        .formatted(what, wanted, slug)));
    }

    void keep() {
        badRowsKept = badRows.size();
        duplicatesKept = duplicates.size();
    }

    void giveBack() {
        badRows.subList(badRowsKept, badRows.size()).clear();
        duplicates.subList(duplicatesKept, duplicates.size()).clear();
    }

    ImportReport report(ImportCount count) {
        return new ImportReport(
                count.newArtists(),
                count.newSongs(),
                count.changedSongs(),
                count.published(),
                count.newPlaces(),
                count.removedPlaces(),
                badRows,
                duplicates);
    }
}
