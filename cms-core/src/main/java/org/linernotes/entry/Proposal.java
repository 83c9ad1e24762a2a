package org.linernotes.entry;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/** What could stand in one field of a type, from what the rest of a content says; people take it or leave it. */
public interface Proposal {
    /** The record of the content type. */
    Class<?> type();

    String field();

    /** Empty if the content, which may be unfinished, does not say enough. */
    Optional<JsonNode> from(Object content);

    /** What to do first where it does not, as a sentence. */
    String missing();
}
