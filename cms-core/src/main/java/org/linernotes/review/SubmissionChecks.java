package org.linernotes.review;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.content.Content;
import org.linernotes.content.ContentProjector;
import org.linernotes.content.ContentReference;
import org.linernotes.content.Level;
import org.linernotes.entry.StoredContents;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Whether heads are worth a reviewer's time: complete, at addresses of their own, and requiring only what is on its way. */
@Singleton
class SubmissionChecks {
    private final StoredContents contents;
    private final HeadChecks checks;
    private final ContentProjector projector;
    private final SubmissionRows rows;

    SubmissionChecks(StoredContents contents, HeadChecks checks, ContentProjector projector, SubmissionRows rows) {
        this.contents = contents;
        this.checks = checks;
        this.projector = projector;
        this.rows = rows;
    }

    /** Refuses with every problem of every entry. */
    void require(Collection<UUID> entryIds) {
        var heads = contents.heads(entryIds);
        var problems = Stream.of(violations(heads), unready(heads), takenSlugs(entryIds))
                .flatMap(found -> found)
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** Refuses with every rule that is broken by now, since a save or another entry may have done so after the submission. */
    void requireRules(Collection<UUID> entryIds) {
        var problems = violations(contents.heads(entryIds)).toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private Stream<Problem> violations(Map<UUID, Content> heads) {
        return checks.check(heads).entrySet().stream()
                .flatMap(head -> head.getValue().stream()
                        .filter(violation -> violation.level() == Level.SAVE || violation.level() == Level.REVIEW)
                        .map(violation -> new Problem.Invalid(
                                violation.code(), violation.path(), violation.message(), head.getKey())));
    }

    private Stream<Problem> unready(Map<UUID, Content> heads) {
        var required = heads.values().stream()
                .flatMap(this::required)
                .map(ContentReference::target)
                .filter(target -> !heads.containsKey(target))
                .collect(toSet());
        var unready = rows.findUnready(required).stream().collect(toMap(UnreadyTarget::id, UnreadyTarget::sentence));
        return heads.entrySet().stream()
                .flatMap(head -> required(head.getValue())
                        .filter(reference -> unready.containsKey(reference.target()))
                        .map(reference -> new Problem.Blocked(
                                "REQUIRED_NOT_SUBMITTED",
                                reference.path(),
                                String.valueOf(unready.get(reference.target())),
                                head.getKey())));
    }

    private Stream<ContentReference> required(Content content) {
        return projector.project(content).references().stream().filter(ContentReference::required);
    }

    private Stream<Problem> takenSlugs(Collection<UUID> entryIds) {
        return rows.findTakenSlugs(entryIds).stream()
                .map(taken -> new Problem.Blocked("SLUG_TAKEN", "slug", taken.sentence(), taken.entryId()));
    }
}
