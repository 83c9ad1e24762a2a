package org.linernotes.transfer;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why an editor must look at a song before readers see it: the next import asks again. */
record SongDoubts(CreditedArtists artists, KnownSongs songs) {
    /**
     * The end of a sentence that begins with the song; empty: nothing is in doubt.
     *
     * @param left what an import left of the song; null: it is being created
     */
    Optional<String> of(ImportedSong song, TransferRows.@Nullable Left left) {
        return left != null && left.live()
                ? Optional.empty()
                : credit(song, left).or(() -> like(song, left));
    }

    private Optional<String> credit(ImportedSong song, TransferRows.@Nullable Left left) {
        if (left != null && left.credited()) {
            return Optional.empty();
        }
        return artists.ambiguity(song.credit())
                .or(() -> left == null
                        ? Optional.empty()
                        : Optional.of("not everybody in its credit is chosen: choose the artists"));
    }

    private Optional<String> like(ImportedSong song, TransferRows.@Nullable Left left) {
        return songs.like(song, entry(left))
                .map(known -> "“%s” (%s) may be the same: publish it if it is another song"
                        .formatted(known.title(), known.slug() == null ? "without an address" : known.slug()));
    }

    private static @Nullable UUID entry(TransferRows.@Nullable Left left) {
        return left == null ? null : left.entryId();
    }
}
