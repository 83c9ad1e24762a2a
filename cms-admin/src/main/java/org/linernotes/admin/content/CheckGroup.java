package org.linernotes.admin.content;

import java.util.Arrays;
import java.util.List;
import org.linernotes.content.Level;
import org.linernotes.content.Violation;

/** What has to be mended before one step. */
public record CheckGroup(String heading, String kind, List<CheckView> checks) {
    public CheckGroup {
        checks = List.copyOf(checks);
    }

    /** By level, the most urgent first. */
    public static List<CheckGroup> of(String editPath, List<Violation> violations) {
        return Arrays.stream(Level.values())
                .map(level -> of(level, editPath, violations))
                .filter(group -> !group.checks().isEmpty())
                .toList();
    }

    private static CheckGroup of(Level level, String editPath, List<Violation> violations) {
        return new CheckGroup(
                switch (level) {
                    case SAVE -> "Before saving";
                    case REVIEW -> "Before review";
                    case PUBLISH -> "Before publishing";
                    case WARNING -> "Worth a look";
                },
                level == Level.WARNING ? "warning" : "problem",
                violations.stream()
                        .filter(violation -> violation.level() == level)
                        .map(violation -> new CheckView(
                                level,
                                violation.message(),
                                violation.path() == null ? null : editPath + "#field-" + violation.path(),
                                violation.other() == null ? null : "/admin/entries/" + violation.other()))
                        .toList());
    }
}
