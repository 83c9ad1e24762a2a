package org.linernotes.entry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.linernotes.problem.ProblemException;

/** Makes the draft that shall follow an entry's head, or tells everything that is wrong with it. */
@Singleton
class NextDraft {
    private final DraftReader reader;
    private final Parts parts;
    private final References references;
    private final Slugs slugs;
    private final DraftRows rows;

    NextDraft(DraftReader reader, Parts parts, References references, Slugs slugs, DraftRows rows) {
        this.reader = reader;
        this.parts = parts;
        this.references = references;
        this.slugs = slugs;
        this.rows = rows;
    }

    /** An address that is left out stays what it is; an entry without one gets a proposal. */
    Draft of(Entry entry, SaveRequest request) {
        var read = parts.identify(reader.next(entry, rows.newIds(1).getFirst(), request.content()));
        var draft = entry.slug() == null ? read : slugs.keep(read, entry.slug());
        var targets = references.targets(List.of(draft));
        var problems = new ArrayList<>(references.problems(draft, targets, references.referredBy(entry.id())));
        problems.addAll(parts.problems(List.of(draft)));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return slugs.propose(List.of(draft), targets).getFirst();
    }
}
