package org.linernotes.admin.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;

/** A form for a content. */
public record FormPage(
        Session session,
        FormHead head,
        List<FormGroup> groups,
        Kept kept,
        List<FormProblem> problems,
        @Nullable FormConflict conflict,
        Setting setting) {
    /**
     * What is around the form.
     *
     * @param zone in which its times are
     * @param done what was done just before; null: nothing
     */
    public record Setting(String zone, @Nullable Done done) {}

    public FormPage {
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
    }
}
