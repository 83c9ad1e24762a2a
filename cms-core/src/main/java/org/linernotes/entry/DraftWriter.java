package org.linernotes.entry;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ProjectionKey;

/** Writes drafts as the new heads of their entries; the statements do not grow with them. */
@Singleton
class DraftWriter {
    private final DraftRows rows;
    private final Parts parts;
    private final JsonMapper json;
    private final String projectedAs;

    DraftWriter(DraftRows rows, Parts parts, JsonMapper json, ContentModel model) {
        this.rows = rows;
        this.parts = parts;
        this.json = json;
        this.projectedAs = ProjectionKey.of(model);
    }

    /** Entries first, then their revisions and references, which may go in circles. */
    void create(List<Draft> drafts, UUID author, Instant at) {
        rows.addEntries(revised(drafts), author, at);
        write(drafts, author, at, RevisionKind.SAVE);
    }

    void write(List<Draft> drafts, UUID author, Instant at, RevisionKind kind) {
        rows.addRevisions(revised(drafts), author, at, kind);
        moveHeads(drafts, author, at);
    }

    /** Makes revisions that are stored already the heads of their entries. */
    void moveHeads(List<Draft> drafts, UUID author, Instant at) {
        rows.moveHeads(revised(drafts), author, at);
        rows.removeReferences(drafts.stream().map(Draft::entryId).toList());
        rows.addReferences(text(drafts.stream()
                .flatMap(draft -> draft.projection().references().stream()
                        .map(reference -> DraftRow.Referring.of(draft, reference)))
                .toList()));
        parts.keep(drafts);
        rows.setWords(text(drafts.stream()
                .map(draft -> DraftRow.Worded.of(draft.entryId(), draft.projection(), projectedAs))
                .toList()));
    }

    private String revised(List<Draft> drafts) {
        return text(drafts.stream().map(DraftRow.Revised::of).toList());
    }

    private String text(List<? extends DraftRow> drafts) {
        try {
            return json.writeValueAsString(drafts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
