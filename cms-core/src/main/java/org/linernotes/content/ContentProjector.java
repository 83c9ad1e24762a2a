package org.linernotes.content;

import jakarta.inject.Singleton;

/** Works out the title, address, references and values of a content. */
@Singleton
public class ContentProjector {
    public Projection project(Content content) {
        throw new UnsupportedOperationException(content.hash());
    }
}
