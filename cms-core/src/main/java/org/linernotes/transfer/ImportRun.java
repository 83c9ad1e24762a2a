package org.linernotes.transfer;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import: how far it is, and what it has done so far.
 *
 * @param accountId who started it
 * @param failure the sentence with which it failed
 * @param songsTotal how many songs the files name; 0 until they are read
 * @param placesTotal how many places in weeks the files name; 0 until they are read
 * @param badRows lines that were not taken, or not as they stand
 * @param duplicates entries that may be the same as others
 */
@Introspected
public record ImportRun(
        UUID id,
        String chart,
        List<String> files,
        boolean publish,
        UUID accountId,
        ImportState state,
        @Nullable String failure,
        Instant startedAt,
        @Nullable Instant endedAt,
        int songsTotal,
        int songsDone,
        int placesTotal,
        int placesDone,
        int newArtists,
        int newSongs,
        int changedSongs,
        int published,
        int newPlaces,
        int removedPlaces,
        int badRows,
        int duplicates) {}
