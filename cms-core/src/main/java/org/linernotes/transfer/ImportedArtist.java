package org.linernotes.transfer;

import java.util.Objects;
import java.util.UUID;

/** An artist that an import may name. */
record ImportedArtist(UUID id, String slug, boolean hasPage) {
    static ImportedArtist of(TransferRows.Artist artist) {
        return new ImportedArtist(
                artist.entryId(),
                Objects.requireNonNullElse(artist.slug(), artist.entryId().toString()),
                artist.hasPage());
    }

    ImportedArtist withPage() {
        return new ImportedArtist(id, slug, true);
    }
}
