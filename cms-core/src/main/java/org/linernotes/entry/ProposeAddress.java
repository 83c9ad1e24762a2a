package org.linernotes.entry;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentProjector;
import org.linernotes.content.ContentTypeDefinition;

/** Proposes the address that an entry with a content would get, however unfinished the content is. */
@Singleton
public class ProposeAddress {
    private static final UUID NOBODY = new UUID(0, 0);

    private final ContentCodec codec;
    private final ContentProjector projector;
    private final References references;

    ProposeAddress(ContentCodec codec, ContentProjector projector, References references) {
        this.codec = codec;
        this.projector = projector;
        this.references = references;
    }

    /** Empty if the type has no pattern, or something that the pattern names is missing. */
    public Optional<String> of(ContentTypeDefinition type, JsonNode tree) {
        var content = codec.restore(type, tree, "");
        var draft = new Draft(NOBODY, NOBODY, 1, "", content, projector.project(content));
        return new SlugProposal(draft, references.targets(List.of(draft))).slug();
    }
}
