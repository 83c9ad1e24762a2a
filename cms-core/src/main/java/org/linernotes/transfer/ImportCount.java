package org.linernotes.transfer;

/**
 * What a part of an import did.
 *
 * @param songsDone songs that were looked at
 * @param placesDone places in weeks that were looked at
 */
record ImportCount(
        int songsDone,
        int placesDone,
        int newArtists,
        int newSongs,
        int changedSongs,
        int published,
        int newPlaces,
        int removedPlaces) {
    static final ImportCount NOTHING = new ImportCount(0, 0, 0, 0, 0, 0, 0, 0);

    static ImportCount ofSongs(int done) {
        return new ImportCount(done, 0, 0, 0, 0, 0, 0, 0);
    }

    static ImportCount ofPlaces(int done, int written, int removed) {
        return new ImportCount(0, done, 0, 0, 0, 0, written, removed);
    }

    ImportCount plus(ImportCount other) {
        return new ImportCount(
                songsDone + other.songsDone,
                placesDone + other.placesDone,
                newArtists + other.newArtists,
                newSongs + other.newSongs,
                changedSongs + other.changedSongs,
                published + other.published,
                newPlaces + other.newPlaces,
                removedPlaces + other.removedPlaces);
    }
}
