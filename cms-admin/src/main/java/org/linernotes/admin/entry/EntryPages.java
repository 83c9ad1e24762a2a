package org.linernotes.admin.entry;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Others;
import org.linernotes.admin.action.StepOutcome;
import org.linernotes.admin.action.StepPanel;
import org.linernotes.admin.content.ContentView;
import org.linernotes.admin.content.ContentViews;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.entry.PublicationState;
import org.linernotes.review.AllowedActions;

/** Puts an entry's page together. */
@Singleton
class EntryPages {
    private final EntryReader reader;
    private final Bodies bodies;
    private final ContentViews views;
    private final AllowedActions allowedActions;
    private final LiveDependents dependents;

    EntryPages(
            EntryReader reader,
            Bodies bodies,
            ContentViews views,
            AllowedActions allowedActions,
            LiveDependents dependents) {
        this.reader = reader;
        this.bodies = bodies;
        this.views = views;
        this.allowedActions = allowedActions;
        this.dependents = dependents;
    }

    EntryPage page(Session session, UUID id, StepOutcome outcome) {
        var context = reader.read(id);
        var others = new Found(
                bodies.related(context),
                context.reviewing().others(),
                dependents(context),
                context.usages().stream().map(UsageRow::id).toList());
        var view = views.of(others.with(id), context.content());
        var label = Objects.requireNonNull(view.labels().get(id));
        return new EntryPage(
                session,
                header(context, label),
                bodies.body(context, view, label),
                steps(session, context, label, others.named(view)),
                history(context, view.labels()),
                outcome);
    }

    /** What belongs to an entry, by ids alone. */
    private record Found(List<UUID> related, List<UUID> reviewed, List<UUID> dependents, List<UUID> usages) {
        Set<UUID> with(UUID id) {
            return Stream.of(List.of(id), related, reviewed, dependents, usages)
                    .flatMap(List::stream)
                    .collect(toSet());
        }

        Others named(ContentView view) {
            return new Others(related, reviewed, dependents, view.labels());
        }
    }

    private List<UUID> dependents(EntryContext context) {
        return context.summary().publication() == PublicationState.LIVE ? dependents.of(context.id()) : List.of();
    }

    private StepPanel steps(Session session, EntryContext context, EntryLabel label, Others others) {
        var asked = Stream.of(List.of(context.id()), others.related(), others.reviewed())
                .flatMap(List::stream)
                .collect(toSet());
        var review = context.reviewing().review();
        return StepPanel.of(
                label,
                allowedActions.of(session.actor(), asked),
                others,
                context.publications(),
                review == null ? null : review.id());
    }

    private static EntryHeader header(EntryContext context, EntryLabel label) {
        var summary = context.summary();
        var type = context.content().type();
        return new EntryHeader(
                label,
                type.plural(),
                type.path(summary.slug()).orElse(null),
                context.headNumber(),
                context.revisions().live(),
                new EntryHeader.LastEdit(summary.updatedByName(), summary.updatedAt()));
    }

    private static EntryHistory history(EntryContext context, Map<UUID, EntryLabel> labels) {
        var reviewing = context.reviewing();
        var newest = context.revisions().newest();
        var shown = newest.subList(0, Math.min(EntryReader.REVISIONS - 1, newest.size()));
        return new EntryHistory(
                reviewing.review() == null
                        ? null
                        : new EntryReview(
                                reviewing.review(),
                                reviewing.decisions(),
                                reviewing.others().stream()
                                        .map(labels::get)
                                        .filter(Objects::nonNull)
                                        .toList()),
                shown,
                newest.size() > shown.size());
    }
}
