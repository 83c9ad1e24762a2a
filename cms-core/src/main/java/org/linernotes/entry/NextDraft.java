package org.linernotes.entry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.linernotes.content.UnknownFields;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Makes the draft that shall follow an entry's head, or tells everything that is wrong with it. */
@Singleton
class NextDraft {
    private final DraftReader reader;
    private final Parts parts;
    private final References references;
    private final Slugs slugs;
    private final DraftRows rows;
    private final StoredContents contents;

    NextDraft(
            DraftReader reader,
            Parts parts,
            References references,
            Slugs slugs,
            DraftRows rows,
            StoredContents contents) {
        this.reader = reader;
        this.parts = parts;
        this.references = references;
        this.slugs = slugs;
        this.rows = rows;
        this.contents = contents;
    }

    /** An address that is left out stays what it is; an entry without one gets a proposal. */
    Draft of(Entry entry, SaveRequest request) {
        var read = parts.identify(read(entry, request));
        var draft = entry.slug() == null ? read : slugs.keep(read, entry.slug());
        var targets = references.targets(List.of(draft));
        var problems = new ArrayList<>(references.problems(draft, targets, references.referredBy(entry.id())));
        problems.addAll(parts.problems(List.of(draft)));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return slugs.propose(List.of(draft), targets).getFirst();
    }

    /** What the head holds of an older type may be sent back; only then the head has to be looked at. */
    private Draft read(Entry entry, SaveRequest request) {
        var revisionId = rows.newIds(1).getFirst();
        try {
            return reader.next(entry, revisionId, request.content(), UnknownFields.NONE);
        } catch (ProblemException refused) {
            if (refused.problems().stream().noneMatch(NextDraft::isUnknownField)) {
                throw refused;
            }
            var head = Objects.requireNonNull(contents.heads(Set.of(entry.id())).get(entry.id()));
            return reader.next(entry, revisionId, request.content(), UnknownFields.of(head.type(), head.tree()));
        }
    }

    private static boolean isUnknownField(Problem problem) {
        return problem instanceof Problem.Invalid invalid && invalid.code().equals("UNKNOWN_FIELD");
    }
}
