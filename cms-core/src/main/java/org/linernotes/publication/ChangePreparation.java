package org.linernotes.publication;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.content.ContentReference;
import org.linernotes.database.RunAgain;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Locks, takes the instant, writes all closings and then all openings, and checks: what a command and its plan share. */
@Singleton
class ChangePreparation {
    private static final int MOST = 1_000;
    /** What the database asks for at the commit, and the time until then. */
    private static final Duration MARGIN = Duration.ofMillis(150);

    private final RevisionsToPublish revisionsToPublish;
    private final EntryHolds holds;
    private final PublicationRows publications;
    private final RevisionChecks revisionChecks;
    private final PublicationWriter writer;
    private final LiveProblems liveProblems;

    ChangePreparation(
            RevisionsToPublish revisionsToPublish,
            EntryHolds holds,
            PublicationRows publications,
            RevisionChecks revisionChecks,
            PublicationWriter writer,
            LiveProblems liveProblems) {
        this.revisionsToPublish = revisionsToPublish;
        this.holds = holds;
        this.publications = publications;
        this.revisionChecks = revisionChecks;
        this.writer = writer;
        this.liveProblems = liveProblems;
    }

    PreparedChange prepare(LiveChange change) {
        requireSet(change.entryIds());
        var revisions = revisionsToPublish.load(change.revisions());
        var hold = holds.take(change.entryIds(), required(revisions.values()));
        var timelines = timelines(hold);
        var problems = new ArrayList<Problem>();
        if (!revisions.isEmpty()) {
            problems.addAll(revisionChecks.problems(change.actor(), hold, timelines, revisions));
        }
        var changes = edit(change, hold, timelines, revisions, problems);
        if (!changes.isEmpty()) {
            requireAhead(hold, changes);
            writer.close(changes);
            writer.open(changes, revisions, publisher(change.actor()));
            problems.addAll(liveProblems.of(hold, change.note().kind()));
        }
        return new PreparedChange(hold, revisions, changes, problems);
    }

    private static void requireSet(List<UUID> entryIds) {
        if (entryIds.isEmpty() || entryIds.size() > MOST) {
            throw new Problem.Invalid("COUNT", null, "Choose between one and 1,000 entries.").asException();
        }
        if (entryIds.size() != Set.copyOf(entryIds).size()) {
            throw new Problem.Invalid("TWICE", null, "Name each entry only once.").asException();
        }
    }

    private List<Timeline> timelines(Hold hold) {
        Map<UUID, List<Interval>> intervals =
                publications.findIntervals(hold.members().keySet()).stream().collect(groupingBy(Interval::entryId));
        return hold.members().values().stream()
                .map(entry -> Timeline.of(entry, intervals.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static List<TimelineChange> edit(
            LiveChange change,
            Hold hold,
            List<Timeline> timelines,
            Map<UUID, RevisionToPublish> revisions,
            List<Problem> problems) {
        var changes = new ArrayList<TimelineChange>();
        for (var timeline : timelines) {
            try {
                hold.requireActive(timeline.entryId());
                var after = change.edit().apply(timeline, revisions.get(timeline.entryId()));
                changes.add(new TimelineChange(timeline, after));
            } catch (ProblemException refused) {
                problems.addAll(refused.problems());
            }
        }
        return changes.stream().filter(TimelineChange::changesAnything).toList();
    }

    /** Who would take back what begins or ends in a moment lets it come, and looks again. */
    private static void requireAhead(Hold hold, List<TimelineChange> changes) {
        changes.stream()
                .flatMap(change -> change.takenBack(hold.at()))
                .min(Comparator.naturalOrder())
                .map(boundary -> Duration.between(hold.at(), boundary))
                .filter(left -> left.compareTo(MARGIN) < 0)
                .ifPresent(left -> {
                    throw new RunAgain("what would be taken back is there in a moment", left);
                });
    }

    private static List<UUID> required(Collection<RevisionToPublish> revisions) {
        return revisions.stream()
                .flatMap(revision -> revision.projection().references().stream())
                .filter(ContentReference::required)
                .map(ContentReference::target)
                .distinct()
                .toList();
    }

    private static @Nullable UUID publisher(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM ? null : actor.id();
    }
}
