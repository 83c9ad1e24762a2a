package org.linernotes.admin.entry;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Others;
import org.linernotes.admin.action.Relative;
import org.linernotes.admin.action.ScheduledRelative;
import org.linernotes.admin.action.StepOutcome;
import org.linernotes.admin.action.StepPanel;
import org.linernotes.admin.content.ContentView;
import org.linernotes.admin.content.ContentViews;
import org.linernotes.admin.reference.EntryLabel;
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
        var found = new Found(bodies.required(context), dependents(context));
        var view = views.of(found.named(context), context.content());
        var label = Objects.requireNonNull(view.labels().get(id));
        return new EntryPage(
                session,
                header(context, label),
                bodies.body(context, view, label),
                steps(session, context, label, found.others(context, view)),
                history(context, view.labels()),
                outcome);
    }

    /** What an entry requires, and what requires it. */
    private record Found(Set<UUID> required, List<UUID> dependents) {
        Set<UUID> named(EntryContext context) {
            return Stream.of(
                            Stream.of(context.id()),
                            required.stream(),
                            dependents.stream(),
                            context.parts().stream().map(PartRow::id),
                            context.usages().stream().map(UsageRow::id),
                            context.kindred().relatives().stream().map(Relative::id),
                            context.kindred().scheduled().stream().map(ScheduledRelative::entryId),
                            context.reviewing().others().stream().map(OtherItem::id),
                            context.reviewing().withdrawn().stream().map(WithdrawnItem::id))
                    .flatMap(ids -> ids)
                    .collect(toSet());
        }

        Others others(EntryContext context, ContentView view) {
            return new Others(
                    context.kindred().relatives(),
                    context.kindred().scheduled(),
                    context.reviewing().others().stream()
                            .map(item -> new Others.Reviewed(item.id(), item.needs()))
                            .toList(),
                    dependents,
                    required,
                    view.labels());
        }
    }

    private List<UUID> dependents(EntryContext context) {
        return context.publications().isEmpty() ? List.of() : dependents.of(context.id());
    }

    private StepPanel steps(Session session, EntryContext context, EntryLabel label, Others others) {
        var asked = Stream.of(
                        Stream.of(context.id()),
                        others.relatives().stream().map(Relative::id),
                        others.scheduled().stream().map(ScheduledRelative::entryId),
                        others.reviewed().stream().map(Others.Reviewed::id))
                .flatMap(ids -> ids)
                .collect(toSet());
        var review = context.reviewing().review();
        return StepPanel.of(
                label,
                allowedActions.of(session.actor(), asked),
                others,
                context.publications(),
                review == null ? null : review.id(),
                withdrawn(context, others));
    }

    private static StepPanel.@Nullable Withdrawn withdrawn(EntryContext context, Others others) {
        var items = context.reviewing().withdrawn();
        if (items.stream().noneMatch(item -> item.id().equals(context.id()))) {
            return null;
        }
        return new StepPanel.Withdrawn(
                items.getFirst().reviewId(),
                items.stream()
                        .filter(item -> !item.id().equals(context.id()))
                        .map(item -> others.labels().get(item.id()))
                        .filter(Objects::nonNull)
                        .toList());
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
                                reviewing.others().stream()
                                        .map(item -> labels.get(item.id()))
                                        .filter(Objects::nonNull)
                                        .toList()),
                reviewing.events(),
                shown,
                context.headNumber(),
                newest.size() > shown.size());
    }
}
