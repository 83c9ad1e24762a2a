package org.linernotes.entry;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentProjector;
import org.linernotes.content.TypeId;
import org.linernotes.content.UnknownFields;

/** Reads drafts out of JSON. */
@Singleton
class DraftReader {
    private final ContentModel model;
    private final ContentCodec codec;
    private final ContentProjector projector;

    DraftReader(ContentModel model, ContentCodec codec, ContentProjector projector) {
        this.model = model;
        this.codec = codec;
        this.projector = projector;
    }

    /**
     * Reads the first draft of a new entry.
     *
     * @param created the entries of the same command by their client ids
     * @throws org.linernotes.problem.ProblemException with every violation of level SAVE
     */
    Draft first(NewEntry entry, String path, NewIds ids, Map<String, TypeId> created) {
        var content = codec.decode(model.type(entry.type()), entry.content(), created);
        return new Draft(ids.entryId(), ids.revisionId(), 1, path, content, projector.project(content));
    }

    /** Reads what shall follow the head of an entry. */
    Draft next(Entry entry, UUID revisionId, JsonNode tree, UnknownFields carriedOn) {
        var content = codec.decode(model.type(entry.type()), tree, carriedOn);
        return new Draft(entry.id(), revisionId, entry.lastNumber() + 1, "", content, projector.project(content));
    }

    /** The ids that a new entry and its first revision will have. */
    record NewIds(UUID entryId, UUID revisionId) {}
}
