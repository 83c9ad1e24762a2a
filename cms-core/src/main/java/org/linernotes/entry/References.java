package org.linernotes.entry;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentReference;
import org.linernotes.problem.Problem;

/** Looks up whom drafts refer to. */
@Singleton
class References {
    private final DraftRows rows;
    private final ContentModel model;

    References(DraftRows rows, ContentModel model) {
        this.rows = rows;
        this.model = model;
    }

    /** The targets of drafts, those that the same command creates included. */
    Map<UUID, Target> targets(Collection<Draft> drafts) {
        var found = rows
                .findTargets(drafts.stream()
                        .flatMap(draft -> draft.projection().references().stream())
                        .map(ContentReference::target)
                        .collect(toSet()))
                .stream()
                .collect(toMap(Target::id, identity()));
        drafts.forEach(draft -> found.putIfAbsent(draft.entryId(), target(draft)));
        return found;
    }

    /**
     * Every reference that leads nowhere, to an entry of another type, to the trash or, but for mentions, to its own entry.
     *
     * @param kept whom the head refers to already: they may have been thrown away since
     */
    List<Problem> problems(Draft draft, Map<UUID, Target> targets, Set<UUID> kept) {
        return draft.projection().references().stream()
                .flatMap(reference -> fault(draft, reference, targets.get(reference.target()), kept)
                        .map(fault -> draft.invalid(fault.code(), reference.path(), fault.message()))
                        .stream())
                .toList();
    }

    Set<UUID> referredBy(UUID entryId) {
        return Set.copyOf(rows.findReferred(entryId));
    }

    private Optional<Fault> fault(Draft draft, ContentReference reference, @Nullable Target target, Set<UUID> kept) {
        if (reference.target().equals(draft.entryId()) && !reference.isMention()) {
            return Optional.of(new Fault("SELF_REFERENCE", "An entry cannot refer to itself; choose another one."));
        }
        if (target == null || target.state() == EntryState.PURGED || !isOfType(target, reference)) {
            return Optional.of(new Fault(
                    "DANGLING_REFERENCE", "There is no such %s; choose another one.".formatted(label(reference))));
        }
        return target.isGone() && !kept.contains(target.id())
                ? Optional.of(new Fault(
                        "TRASHED_REFERENCE",
                        "This %s is in the trash; choose another one.".formatted(label(reference))))
                : Optional.empty();
    }

    private boolean isOfType(Target target, ContentReference reference) {
        return model.withPrefix(reference.targetPrefix())
                .filter(type -> type.name().equals(target.type()))
                .isPresent();
    }

    private String label(ContentReference reference) {
        return model.withPrefix(reference.targetPrefix())
                .map(type -> type.label().toLowerCase(Locale.ROOT))
                .orElse("entry");
    }

    private static Target target(Draft draft) {
        return new Target(
                draft.entryId(),
                draft.content().type().name(),
                EntryState.ACTIVE,
                draft.projection().slug());
    }

    private record Fault(String code, String message) {}
}
