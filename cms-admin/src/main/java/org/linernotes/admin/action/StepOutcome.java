package org.linernotes.admin.action;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.admin.session.Form;
import org.linernotes.review.EntryAction;

/**
 * What became of the step before this page, if there was one.
 *
 * @param refused the step that was refused, whose form stays open with what was typed
 * @param others whether other entries stood in its way
 */
public record StepOutcome(
        @Nullable Done done, @Nullable EntryAction refused, boolean others, List<ProblemView> problems, Form typed) {
    private static final String TIME = "at";

    public StepOutcome {
        problems = List.copyOf(problems);
    }

    public static StepOutcome of(String done) {
        return new StepOutcome(Done.of(done).orElse(null), null, false, List.of(), Form.EMPTY);
    }

    /** What is told at that field of a step that was refused. */
    public List<ProblemView> at(EntryAction action, String path) {
        return isRefused(action)
                ? problems.stream().filter(problem -> problem.isAt(path)).toList()
                : List.of();
    }

    /** What is told above the page, which is all where the step's form is not on it. */
    public List<ProblemView> above(boolean formIsShown) {
        return formIsShown && refused != null && Step.hasTime(refused)
                ? problems.stream().filter(problem -> !problem.isAt(TIME)).toList()
                : problems;
    }

    public boolean isRefused(EntryAction action) {
        return refused == action;
    }

    /** What was typed into a step that was refused; else empty. */
    public String typed(EntryAction action, String field) {
        return isRefused(action) ? typed.text(field) : "";
    }

    /** Whether a box is ticked: as it was in a step that was refused, else as it is from the beginning. */
    public boolean isTicked(EntryAction action, String field, String value, boolean otherwise) {
        return isRefused(action)
                ? typed.fields().getOrDefault(name(field), List.of()).contains(value)
                : otherwise;
    }

    /** The time to begin with: what was typed into a refused step, else the present one, as the viewer's clock shows it. */
    public Form time(EntryAction action, @Nullable Instant present, ZoneId zone) {
        if (isRefused(action)) {
            return typed;
        }
        return present == null ? Form.EMPTY : WallTime.of(present, zone).form();
    }

    private String name(String field) {
        return field.equals("also") && typed.fields().containsKey("together") ? "all" : field;
    }

    /** Whether what was refused shall happen now and not at a time. */
    public boolean isNow() {
        return typed.fields().containsKey("now") || typed.text("together").equals("now");
    }

    /** Times to choose instead of one that a clock never shows. */
    public List<String> neighbours(EntryAction action, String path) {
        return isRefused(action) ? WallTime.of(typed, path).neighbours() : List.of();
    }

    /** The two meanings of a time that a clock shows twice. */
    public List<String> turns(EntryAction action, String path) {
        var turns = isRefused(action) ? WallTime.of(typed, path).turns() : List.<String>of();
        return turns.size() > 1 ? turns : List.of();
    }
}
