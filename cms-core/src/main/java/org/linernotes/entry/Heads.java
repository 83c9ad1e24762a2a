package org.linernotes.entry;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linernotes.content.ContentProjector;

/** Makes an earlier revision the head of its entry again; what was written after it stays among the revisions. */
@Singleton
public class Heads {
    private final StoredContents contents;
    private final ContentProjector projector;
    private final DraftWriter writer;

    Heads(StoredContents contents, ContentProjector projector, DraftWriter writer) {
        this.contents = contents;
        this.projector = projector;
        this.writer = writer;
    }

    public void moveBack(Entry entry, UUID revisionId, UUID author, Instant at) {
        var content =
                Objects.requireNonNull(contents.revisions(List.of(revisionId)).get(revisionId));
        var draft = new Draft(entry.id(), revisionId, entry.lastNumber(), "", content, projector.project(content));
        writer.moveHeads(List.of(draft), author, at);
    }
}
