package org.linernotes.entry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentProjector;
import org.linernotes.problem.ProblemException;

/** Gives drafts without an address one. */
@Singleton
class Slugs {
    private static final String FIELD = "slug";

    private final ContentCodec codec;
    private final ContentProjector projector;

    Slugs(ContentCodec codec, ContentProjector projector) {
        this.codec = codec;
        this.projector = projector;
    }

    /** The draft with this address, if it has none and its type has addresses. */
    Draft keep(Draft draft, String slug) {
        return needsSlug(draft) ? with(draft, slug) : draft;
    }

    /** The drafts with proposed addresses; one may follow from another, so each round may make the next possible. */
    List<Draft> propose(List<Draft> drafts, Map<UUID, Target> targets) {
        var proposed = new ArrayList<>(drafts);
        boolean goesOn;
        do {
            goesOn = false;
            for (var index = 0; index < proposed.size(); index++) {
                var addressed = propose(proposed.get(index), targets);
                goesOn |= addressed.isPresent();
                proposed.set(index, addressed.orElse(proposed.get(index)));
            }
        } while (goesOn);
        return List.copyOf(proposed);
    }

    private Optional<Draft> propose(Draft draft, Map<UUID, Target> targets) {
        if (!needsSlug(draft)) {
            return Optional.empty();
        }
        var addressed = new SlugProposal(draft, targets).slug().flatMap(slug -> withIfFit(draft, slug));
        addressed.ifPresent(known -> targets.computeIfPresent(
                draft.entryId(), (_, target) -> target.at(known.projection().slug())));
        return addressed;
    }

    private static boolean needsSlug(Draft draft) {
        return draft.projection().slug() == null
                && draft.content().type().field(FIELD).isPresent();
    }

    /** A proposal that breaks a rule of addresses is none; whoever submits the entry is asked for one. */
    private Optional<Draft> withIfFit(Draft draft, String slug) {
        try {
            return Optional.of(with(draft, slug));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private Draft with(Draft draft, String slug) {
        var content = codec.with(draft.content(), FIELD, slug);
        return draft.with(content, projector.project(content));
    }
}
