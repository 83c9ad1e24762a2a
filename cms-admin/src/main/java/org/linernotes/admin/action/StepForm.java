package org.linernotes.admin.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.session.Form;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.publication.ScheduledChoice;

/** The fields of a step's form. */
public final class StepForm {
    /** Paths of problems that are about the form itself, not about a content. */
    static final Set<String> FIELDS =
            Set.of("note", "text", "reason", "at", "until", "reviewerId", "items", "scheduled", "revision", "entryIds");

    private final UUID entryId;
    private final Form form;

    StepForm(UUID entryId, Form form) {
        this.entryId = entryId;
        this.form = form;
    }

    /** The revision that the viewer had before their eyes. */
    RevisionRef head() {
        return new RevisionRef(entryId, uuid(form.text("revision")).orElseThrow(StepForm::outOfDate));
    }

    /** The entry itself and what goes along. */
    List<RevisionRef> items() {
        var items = new ArrayList<RevisionRef>();
        items.add(head());
        for (var also : chosen()) {
            var parts = also.split(" ", 2);
            items.add(new RevisionRef(
                    uuid(parts[0]).orElseThrow(StepForm::outOfDate),
                    uuid(parts.length < 2 ? "" : parts[1]).orElseThrow(StepForm::outOfDate)));
        }
        return items;
    }

    List<UUID> entryIds() {
        return Stream.concat(
                        Stream.of(entryId),
                        chosen().stream()
                                .map(also -> uuid(also.split(" ", 2)[0]).orElseThrow(StepForm::outOfDate)))
                .toList();
    }

    /** What is scheduled for the entry, and what goes along. */
    List<UUID> publications() {
        return Stream.concat(Stream.of(form.text("publication")), chosen().stream())
                .map(id -> uuid(id).orElseThrow(StepForm::outOfDate))
                .toList();
    }

    /** What goes along: what was ticked; everything for whoever was refused and took the offer. */
    private List<String> chosen() {
        return form.fields().getOrDefault(isChecked("together") ? "all" : "also", List.of());
    }

    UUID id(String field) {
        return uuid(form.text(field)).orElseThrow(StepForm::outOfDate);
    }

    @Nullable
    String textOrNull(String field) {
        return form.text(field).isBlank() ? null : form.text(field);
    }

    String text(String field) {
        return form.text(field);
    }

    boolean isChecked(String field) {
        return form.fields().containsKey(field);
    }

    @Nullable
    ScheduledChoice scheduled() {
        return switch (form.text("scheduled")) {
            case "KEEP" -> ScheduledChoice.KEEP;
            case "REMOVE" -> ScheduledChoice.REMOVE;
            default -> null;
        };
    }

    WallTime wallTime(String prefix) {
        return WallTime.of(form, prefix);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static RuntimeException outOfDate() {
        return new Problem.Invalid("MALFORMED", "items", "This form is out of date; reload the page and try again.")
                .asException();
    }
}
