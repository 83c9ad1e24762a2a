package org.linernotes.entry;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final AddressRows rows;
    private final List<Proposal> proposals;

    Proposals(
            ContentCodec codec,
            ContentProjector projector,
            References references,
            AddressRows rows,
            List<Proposal> proposals) {
        this.codec = codec;
        this.projector = projector;
        this.references = references;
        this.rows = rows;
        this.proposals = List.copyOf(proposals);
    }

    /** Whether anything is ever proposed for a field. */
    public boolean has(ContentTypeDefinition type, FieldDefinition field) {
        return isAddress(type, field) || find(type, field).isPresent();
    }

    /**
     * What is proposed; nothing if nothing ever is.
     *
     * @param base the revision of the entry that the content is of; null: it is a new one
     */
    public Proposed of(ContentTypeDefinition type, FieldDefinition field, JsonNode tree, @Nullable UUID base) {
        var content = codec.restore(type, tree, "");
        return isAddress(type, field)
                ? address(content, base)
                : find(type, field)
                        .map(proposal -> proposal.from(content.value())
                                .map(Proposed::fit)
                                .orElseGet(() -> Proposed.missing(proposal.missing())))
                        .orElse(Proposed.NOTHING);
    }

    private static boolean isAddress(ContentTypeDefinition type, FieldDefinition field) {
        return field.type() instanceof FieldType.Address
                && type.slugPattern() != null
                && !type.slugPattern().isEmpty();
    }

    private Proposed address(Content content, @Nullable UUID base) {
        var draft = new Draft(NOBODY, NOBODY, 1, "", content, projector.project(content));
        var proposal = new SlugProposal(draft, references.targets(List.of(draft)));
        return proposal.slug()
                .map(slug -> new Proposed(
                        JsonNode.createStringNode(slug),
                        rows.findHolder(content.type().name(), slug, base)
                                .map(TakenAddress::sentence)
                                .orElse(null)))
                .orElseGet(() -> Proposed.missing(proposal.missing()));
    }

    private Optional<Proposal> find(ContentTypeDefinition type, FieldDefinition field) {
        return proposals.stream()
                .filter(proposal -> proposal.type().equals(type.recordType())
                        && proposal.field().equals(field.name()))
                .findFirst();
    }
}
