package org.linernotes.transfer;

import java.util.Objects;
import java.util.UUID;
import org.linernotes.content.ContentJson;
import org.linernotes.entry.RevisionRef;

/** An artist that an import may name. */
record ImportedArtist(UUID id, String slug, UUID revisionId, boolean hasPage) {
    static ImportedArtist of(TransferRows.Head head) {
        return new ImportedArtist(
                head.entryId(),
                Objects.requireNonNullElse(head.slug(), head.entryId().toString()),
                head.revisionId(),
                !SongContent.isCreditOnly(ContentJson.parse(head.content())));
    }

    ImportedArtist withPage(UUID revisionId) {
        return new ImportedArtist(id, slug, revisionId, true);
    }

    RevisionRef head() {
        return new RevisionRef(id, revisionId);
    }
}
