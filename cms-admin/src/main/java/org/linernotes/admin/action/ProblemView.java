package org.linernotes.admin.action;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.problem.Problem;

/**
 * Why a command was refused, with the place where it can be mended.
 *
 * @param path null: there is no such place
 */
public record ProblemView(
        String message, @Nullable String path, @Nullable String linkText) {
    /** A problem of a step with that entry and perhaps others. */
    public static ProblemView of(Problem problem, UUID entryId, Map<UUID, EntryLabel> labels) {
        var about = problem.entryId() == null ? entryId : problem.entryId();
        var label = labels.get(about);
        if (label == null) {
            return new ProblemView(problem.message(), null, null);
        }
        var field = problem instanceof Problem.Invalid invalid ? invalid.path() : null;
        if (field != null && !StepForm.FIELDS.contains(field)) {
            var anchor = label.path() + "/edit#field-" + field;
            return new ProblemView(
                    problem.message(),
                    anchor,
                    about.equals(entryId) ? "Mend it" : "Mend it in “" + label.title() + "”");
        }
        return about.equals(entryId)
                ? new ProblemView(problem.message(), null, null)
                : new ProblemView(problem.message(), label.path(), "Open “" + label.title() + "”");
    }
}
