package org.linernotes.transfer;

import java.util.Objects;
import java.util.UUID;
import org.linernotes.content.ContentJson;

/**
 * An artist that an import may name.
 *
 * @param live whether readers see it, so that songs by it may be published
 */
record ImportedArtist(UUID id, String slug, UUID revisionId, boolean hasPage, boolean live) {
    static ImportedArtist of(TransferRows.Head head) {
        var mode = ContentJson.parse(head.content()).get("pageMode");
        var isCreditOnly =
                mode != null && mode.isString() && mode.getStringValue().equals("CREDIT_ONLY");
        return new ImportedArtist(
                head.entryId(),
                Objects.requireNonNullElse(head.slug(), head.entryId().toString()),
                head.revisionId(),
                !isCreditOnly,
                head.live());
    }

    ImportedArtist published() {
        return new ImportedArtist(id, slug, revisionId, hasPage, true);
    }
}
