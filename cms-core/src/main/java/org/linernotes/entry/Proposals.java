package org.linernotes.entry;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.content.Content;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentProjector;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.FieldDefinition;
import org.linernotes.content.FieldType;

/** Proposes what could stand in fields of contents, however unfinished these are. */
@Singleton
public class Proposals {
    private static final UUID NOBODY = new UUID(0, 0);

    private final ContentCodec codec;
    private final ContentProjector projector;
    private final References references;
    private final List<Proposal> proposals;

    Proposals(ContentCodec codec, ContentProjector projector, References references, List<Proposal> proposals) {
        this.codec = codec;
        this.projector = projector;
        this.references = references;
        this.proposals = List.copyOf(proposals);
    }

    /** Whether anything is ever proposed for a field. */
    public boolean has(ContentTypeDefinition type, FieldDefinition field) {
        return isAddress(type, field) || find(type, field).isPresent();
    }

    /** Empty if nothing is ever proposed, or the content does not say enough. */
    public Optional<JsonNode> of(ContentTypeDefinition type, FieldDefinition field, JsonNode tree) {
        var content = codec.restore(type, tree, "");
        return isAddress(type, field)
                ? address(content).map(JsonNode::createStringNode)
                : find(type, field).flatMap(proposal -> proposal.from(content.value()));
    }

    private static boolean isAddress(ContentTypeDefinition type, FieldDefinition field) {
        return field.type() instanceof FieldType.Address
                && type.slugPattern() != null
                && !type.slugPattern().isEmpty();
    }

    private Optional<String> address(Content content) {
        var draft = new Draft(NOBODY, NOBODY, 1, "", content, projector.project(content));
        return new SlugProposal(draft, references.targets(List.of(draft))).slug();
    }

    private Optional<Proposal> find(ContentTypeDefinition type, FieldDefinition field) {
        return proposals.stream()
                .filter(proposal -> proposal.type().equals(type.recordType())
                        && proposal.field().equals(field.name()))
                .findFirst();
    }
}
