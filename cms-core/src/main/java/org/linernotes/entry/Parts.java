package org.linernotes.entry;

import static java.util.stream.Collectors.toMap;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Content;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentPart;
import org.linernotes.content.ContentParts;
import org.linernotes.content.ContentProjector;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Gives the addressable parts of drafts their ids, and keeps each with the entry that had it first. */
@Singleton
class Parts {
    private final ContentCodec codec;
    private final ContentProjector projector;
    private final StoredContents contents;
    private final DraftRows rows;
    private final JsonMapper json;

    Parts(ContentCodec codec, ContentProjector projector, StoredContents contents, DraftRows rows, JsonMapper json) {
        this.codec = codec;
        this.projector = projector;
        this.contents = contents;
        this.rows = rows;
        this.json = json;
    }

    /** The drafts of new entries, whose parts all have ids. */
    List<Draft> identify(List<Draft> drafts, Collection<Problem> problems) {
        var fresh = fresh(drafts.stream()
                .mapToInt(draft -> ContentParts.wanting(draft.content()))
                .sum());
        var identified = new ArrayList<Draft>();
        for (var draft : drafts) {
            try {
                identified.add(identify(draft, null, fresh));
            } catch (ProblemException refused) {
                problems.addAll(refused.problems());
            }
        }
        return identified;
    }

    /** The draft that shall follow an entry's head; a part without an id that equals one of the head is that one. */
    Draft identify(Draft draft) {
        var wanting = ContentParts.wanting(draft.content());
        var head =
                wanting == 0 ? null : contents.heads(List.of(draft.entryId())).get(draft.entryId());
        return identify(draft, head, fresh(wanting));
    }

    private Draft identify(Draft draft, @Nullable Content head, Iterator<UUID> fresh) {
        try {
            var content = codec.withPartIds(draft.content(), head, fresh);
            return content.equals(draft.content()) ? draft : draft.with(content, projector.project(content));
        } catch (ProblemException refused) {
            throw new ProblemException(
                    refused.problems().stream().map(draft::below).toList());
        }
    }

    private Iterator<UUID> fresh(int count) {
        return (count == 0 ? List.<UUID>of() : rows.newIds(count)).iterator();
    }

    /** Every part whose id belongs to another entry. */
    List<Problem> problems(List<Draft> drafts) {
        var ids = drafts.stream()
                .flatMap(draft -> draft.projection().parts().stream())
                .map(ContentPart::id)
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.stream().distinct().count() < ids.size()) {
            return List.of(new Problem.Invalid(
                    "DUPLICATE_PART", "entries", "Two of these entries have a part with the same id; leave one out."));
        }
        var owners = rows.findPartOwners(ids).stream().collect(toMap(DraftRows.PartOwner::partId, owner -> owner));
        return drafts.stream()
                .flatMap(draft -> draft.projection().parts().stream()
                        .flatMap(part -> problem(draft, part, owners.get(part.id())).stream()))
                .toList();
    }

    private static Optional<Problem> problem(Draft draft, ContentPart part, DraftRows.@Nullable PartOwner owner) {
        return owner == null || owner.entryId().equals(draft.entryId())
                ? Optional.empty()
                : Optional.of(draft.invalid(
                        "PART_OF_ANOTHER",
                        part.path() + ".id",
                        "This is a part of “%s”; leave its id out to make a new one.".formatted(owner.entryTitle())));
    }

    /** Keeps what is new; ids that another entry took at the same moment make the command run again. */
    void keep(List<Draft> drafts) {
        var parts = drafts.stream()
                .flatMap(draft -> draft.projection().parts().stream().map(part -> DraftRow.Containing.of(draft, part)))
                .toList();
        if (!parts.isEmpty()) {
            rows.addPartOwners(text(parts));
        }
    }

    private String text(List<DraftRow.Containing> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
