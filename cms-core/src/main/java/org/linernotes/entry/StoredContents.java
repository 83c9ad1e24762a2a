package org.linernotes.entry;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.content.Content;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;

/** Reads the contents of revisions. */
@Singleton
public class StoredContents {
    private final StoredContentRows rows;
    private final JsonMapper json;
    private final ContentModel model;
    private final ContentCodec codec;

    StoredContents(StoredContentRows rows, JsonMapper json, ContentModel model, ContentCodec codec) {
        this.rows = rows;
        this.json = json;
        this.model = model;
        this.codec = codec;
    }

    /** The heads of entries, by the entries' ids. */
    public Map<UUID, Content> heads(Collection<UUID> entryIds) {
        return rows.findHeads(entryIds).stream().collect(toMap(StoredContent::entryId, this::read));
    }

    /** Any revisions, by their own ids. */
    public Map<UUID, Content> revisions(Collection<UUID> revisionIds) {
        return rows.findRevisions(revisionIds).stream().collect(toMap(StoredContent::id, this::read));
    }

    /** A revision, if it is one of that entry. */
    Optional<Content> ofEntry(UUID entryId, UUID revisionId) {
        return rows.findRevisions(List.of(revisionId)).stream()
                .filter(row -> row.entryId().equals(entryId))
                .findFirst()
                .map(this::read);
    }

    private Content read(StoredContent row) {
        return codec.restore(model.type(row.type()), tree(row.content()), row.contentHash());
    }

    private JsonNode tree(String content) {
        try {
            return requireNonNull(json.readValue(content, JsonNode.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
