package org.linernotes.admin.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Level;

/**
 * What every field of a form has in common.
 *
 * @param name of its input
 * @param required from which level on; null: never
 * @param internal whether readers never receive it
 * @param proposable whether it can be made of what stands elsewhere
 */
public record FieldMeta(
        String name,
        String label,
        String help,
        @Nullable Level required,
        boolean internal,
        boolean proposable,
        List<FieldProblem> problems) {
    public FieldMeta {
        problems = List.copyOf(problems);
    }

    public String id() {
        return "field-" + name;
    }

    /** Whether saving it like this is refused. */
    public boolean isRefused() {
        return problems.stream().anyMatch(problem -> problem.level() == Level.SAVE);
    }

    /** The ids of what describes the input; null: nothing does. */
    public @Nullable String describedBy() {
        var ids = (help.isEmpty() ? "" : "help-" + name) + (problems.isEmpty() ? "" : " problems-" + name);
        return ids.isEmpty() ? null : ids.strip();
    }

    /** Says from when on the field is needed; empty: it is optional. */
    public String requiredWords() {
        return switch (required) {
            case null -> "";
            case SAVE -> "required";
            case REVIEW -> "for review";
            case PUBLISH -> "for publishing";
            case WARNING -> "";
        };
    }
}
