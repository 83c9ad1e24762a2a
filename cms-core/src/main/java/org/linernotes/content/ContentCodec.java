package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Reads contents out of JSON, telling every problem at once. */
@Singleton
public class ContentCodec {
    /**
     * Reads what a client sent.
     *
     * @param created ids of the entries that the same command creates, which the tree names as {@code new:<client id>}
     * @throws org.linernotes.problem.ProblemException with every violation of level SAVE
     */
    public Content decode(ContentTypeDefinition type, JsonNode tree, Map<String, UUID> created) {
        throw new UnsupportedOperationException(type.name() + tree + created);
    }

    /** Reads what a revision holds: its hash is given, unknown fields of older types are kept. */
    public Content restore(ContentTypeDefinition type, JsonNode tree, String hash) {
        throw new UnsupportedOperationException(type.name() + tree + hash);
    }

    /** The same content with one text field set, for a proposed slug. */
    public Content with(Content content, String field, String text) {
        throw new UnsupportedOperationException(content.hash() + field + text);
    }
}
