package org.linernotes.publication;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentProjector;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Reads revisions and works out what their publications will say. */
@Singleton
class RevisionsToPublish {
    private final RevisionRows rows;
    private final JsonMapper json;
    private final ContentModel model;
    private final ContentCodec codec;
    private final ContentProjector projector;

    RevisionsToPublish(
            RevisionRows rows, JsonMapper json, ContentModel model, ContentCodec codec, ContentProjector projector) {
        this.rows = rows;
        this.json = json;
        this.model = model;
        this.codec = codec;
        this.projector = projector;
    }

    /** The revisions by their entries; a problem for each that does not exist, or is not one of the entry named with it. */
    Map<UUID, RevisionToPublish> load(List<RevisionRef> items) {
        var ids = items.stream().map(RevisionRef::revisionId).toList();
        var found = rows.findByIds(ids).stream().collect(toMap(RevisionRow::id, identity()));
        var missing = items.stream()
                .filter(item -> {
                    var row = found.get(item.revisionId());
                    return row == null || !row.entryId().equals(item.entryId());
                })
                .map(_ -> new Problem.NotFound("The revision to publish does not exist, or belongs to another entry."))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(missing);
        }
        return found.values().stream().map(this::read).collect(toMap(RevisionToPublish::entryId, identity()));
    }

    /** What the publication of a stored revision says by today's content model. */
    RevisionToPublish read(RevisionRow row) {
        var content = codec.restore(model.type(row.type()), tree(row.content()), row.contentHash());
        return new RevisionToPublish(row.id(), row.publicationId(), row.entryId(), content, projector.project(content));
    }

    private JsonNode tree(String content) {
        try {
            return requireNonNull(json.readValue(content, JsonNode.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
