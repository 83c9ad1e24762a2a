package org.linernotes.transfer;

import java.util.Objects;
import java.util.UUID;
import org.linernotes.content.ContentJson;
import org.linernotes.entry.RevisionRef;

/** An artist that an import may name. */
record ImportedArtist(UUID id, String slug, UUID revisionId, boolean hasPage) {
    static ImportedArtist of(TransferRows.Known artist) {
        return new ImportedArtist(
                artist.entryId(),
                Objects.requireNonNullElse(artist.slug(), artist.entryId().toString()),
                artist.revisionId(),
                !SongContent.isCreditOnly(ContentJson.parse(artist.content())));
    }

    ImportedArtist withPage(UUID revisionId) {
        return new ImportedArtist(id, slug, revisionId, true);
    }

    RevisionRef head() {
        return new RevisionRef(id, revisionId);
    }
}
