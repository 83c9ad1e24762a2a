package org.linernotes.content;

import io.micronaut.context.annotation.Context;
import java.util.List;
import java.util.Optional;

/** Every content type on the class path, checked at start: a wrong one stops the node with a sentence. */
@Context
public class ContentModel {
    public List<ContentTypeDefinition> types() {
        throw new UnsupportedOperationException();
    }

    /** The type of that name; a problem if there is none. */
    public ContentTypeDefinition type(String name) {
        throw new UnsupportedOperationException(name);
    }

    public Optional<ContentTypeDefinition> find(String name) {
        throw new UnsupportedOperationException(name);
    }

    public Optional<ContentTypeDefinition> withPrefix(String prefix) {
        throw new UnsupportedOperationException(prefix);
    }
}
