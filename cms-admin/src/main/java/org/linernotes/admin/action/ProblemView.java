package org.linernotes.admin.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused, with the places where it can be mended.
 *
 * @param field of the step's form that it is about; null: none
 * @param link to where it can be mended; null: there is no such place
 * @param others for whom the same holds
 * @param more how many these are beside those listed
 */
public record ProblemView(
        String message, @Nullable String field, @Nullable Link link, List<Link> others, int more) {
    public ProblemView {
        others = List.copyOf(others);
    }

    /** A place, and what leads there. */
    public record Link(String path, String text) {}

    /** Whether it is told where that field of a step is. */
    boolean isAt(String path) {
        return path.equals(field);
    }
}
