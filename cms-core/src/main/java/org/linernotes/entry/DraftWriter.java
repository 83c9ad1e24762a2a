package org.linernotes.entry;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes drafts as the new heads of their entries; the statements do not grow with them. */
@Singleton
class DraftWriter {
    private final DraftRows rows;
    private final Parts parts;
    private final JsonMapper json;

    DraftWriter(DraftRows rows, Parts parts, JsonMapper json) {
        this.rows = rows;
        this.parts = parts;
        this.json = json;
    }

    /** Entries first, then their revisions and references, which may go in circles. */
    void create(List<Draft> drafts, UUID author, Instant at) {
        rows.addEntries(revised(drafts), author, at);
        write(drafts, author, at);
    }

    void write(List<Draft> drafts, UUID author, Instant at) {
        var revised = revised(drafts);
        rows.addRevisions(revised, author, at);
        rows.moveHeads(revised, author, at);
        rows.removeReferences(drafts.stream().map(Draft::entryId).toList());
        rows.addReferences(text(drafts.stream()
                .flatMap(draft -> draft.projection().references().stream()
                        .map(reference -> DraftRow.Referring.of(draft, reference)))
                .toList()));
        parts.keep(drafts);
        rows.removeNames(drafts.stream().map(Draft::entryId).toList());
        rows.addNames(text(drafts.stream().flatMap(DraftWriter::names).toList()));
    }

    /** What editors find an entry by: its title and its other names. */
    private static Stream<DraftRow.Named> names(Draft draft) {
        var projection = draft.projection();
        return Stream.concat(Stream.of(projection.title()), projection.aliases().stream())
                .distinct()
                .map(name -> new DraftRow.Named(draft.entryId().toString(), name));
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
