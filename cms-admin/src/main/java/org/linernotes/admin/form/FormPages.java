package org.linernotes.admin.form;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;
import org.linernotes.admin.reference.EntryLabels;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.Level;
import org.linernotes.entry.Proposals;
import org.linernotes.problem.Problem;

/** Puts forms together. */
@Singleton
class FormPages {
    private final ContentModel model;
    private final ContentCodec codec;
    private final Proposals proposals;
    private final EntryLabels labels;

    FormPages(ContentModel model, ContentCodec codec, Proposals proposals, EntryLabels labels) {
        this.model = model;
        this.codec = codec;
        this.proposals = proposals;
        this.labels = labels;
    }

    /**
     * What a form shows beside its fields.
     *
     * @param rules that a stored content breaks, of any level
     * @param refused why it could not be saved
     */
    record Around(
            String zone,
            List<FieldProblem> rules,
            List<Problem> refused,
            FormKnowledge.@Nullable Search search,
            @Nullable FormConflict conflict,
            @Nullable Done done) {
        static Around nothing(String zone) {
            return new Around(zone, List.of(), List.of(), null, null, null);
        }

        static Around rules(String zone, List<FieldProblem> rules, @Nullable Done done) {
            return new Around(zone, rules, List.of(), null, null, done);
        }

        static Around refused(FormDraft draft, List<Problem> problems) {
            return new Around(draft.zone().getId(), List.of(), problems, null, null, null);
        }

        static Around searched(FormDraft draft, FormKnowledge.@Nullable Search search) {
            return new Around(draft.zone().getId(), List.of(), List.of(), search, null, null);
        }

        static Around conflict(FormDraft draft, FormConflict conflict) {
            return new Around(draft.zone().getId(), List.of(), List.of(), null, conflict, null);
        }
    }

    FormPage page(Session session, FormHead head, FormValue.Fields form, Around around) {
        var named = labels.of(FormKnowledge.targets(form).collect(toSet()));
        var known = new FormKnowledge(
                model, codec, proposals, named, fieldProblems(around), around.zone(), around.search());
        return new FormPage(
                session,
                head,
                new FormView(head.type(), known).groups(form),
                Kept.of(head.type(), form.kept()),
                around.refused().stream().map(FormPages::problem).toList(),
                around.conflict(),
                new FormPage.Setting(around.zone(), around.done()));
    }

    private static List<FieldProblem> fieldProblems(Around around) {
        var problems = new ArrayList<FieldProblem>();
        for (var problem : around.refused()) {
            if (problem instanceof Problem.Invalid(var _, var path, var message, var _) && path != null) {
                problems.add(new FieldProblem(Level.SAVE, path, message));
            }
        }
        around.rules().stream()
                .filter(rule ->
                        problems.stream().noneMatch(problem -> problem.path().equals(rule.path())))
                .toList()
                .forEach(problems::add);
        return problems;
    }

    private static FormProblem problem(Problem problem) {
        var path = problem instanceof Problem.Invalid invalid ? invalid.path() : null;
        return new FormProblem(problem.message(), path == null || path.isEmpty() ? null : "#field-" + path);
    }
}
