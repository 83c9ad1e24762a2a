package org.linernotes.admin.form;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;
import org.linernotes.admin.diff.FieldPath;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.admin.reference.EntryLabels;
import org.linernotes.admin.review.ChangeRequests;
import org.linernotes.admin.review.ReviewEvent;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.Level;
import org.linernotes.entry.Proposals;
import org.linernotes.entry.WorkState;
import org.linernotes.problem.Problem;

/** Puts forms together. */
@Singleton
class FormPages {
    private final ContentModel model;
    private final ContentCodec codec;
    private final Proposals proposals;
    private final EntryLabels labels;
    private final ChangeRequests requests;

    FormPages(
            ContentModel model, ContentCodec codec, Proposals proposals, EntryLabels labels, ChangeRequests requests) {
        this.model = model;
        this.codec = codec;
        this.proposals = proposals;
        this.labels = labels;
        this.requests = requests;
    }

    /**
     * What a form shows beside its fields.
     *
     * @param rules that a stored content breaks, of any level
     * @param refused why it could not be saved
     * @param draft the form as it was sent; null: it is opened
     */
    record Around(
            String zone,
            List<FieldProblem> rules,
            List<Problem> refused,
            FormKnowledge.@Nullable Search search,
            @Nullable FormConflict conflict,
            @Nullable Done done,
            @Nullable FormDraft draft) {
        static Around nothing(String zone) {
            return new Around(zone, List.of(), List.of(), null, null, null, null);
        }

        static Around rules(String zone, List<FieldProblem> rules, @Nullable Done done) {
            return new Around(zone, rules, List.of(), null, null, done, null);
        }

        static Around saved(FormDraft draft, List<FieldProblem> rules, Done done) {
            return new Around(draft.zone().getId(), rules, List.of(), null, null, done, draft);
        }

        static Around refused(FormDraft draft, List<Problem> problems) {
            return new Around(draft.zone().getId(), List.of(), problems, null, null, null, draft);
        }

        /** Refuses a form in which somebody searched for entries and chose none. */
        static Around unchosen(FormDraft draft) {
            var problems = draft.unchosen().entrySet().stream()
                    .<Problem>map(typed -> new Problem.Invalid(
                            "NOT_CHOSEN",
                            typed.getKey(),
                            "“%s” is not chosen yet: pick an entry from the list, or empty the box."
                                    .formatted(typed.getValue().strip())))
                    .toList();
            return new Around(draft.zone().getId(), List.of(), problems, null, null, null, draft);
        }

        static Around edited(FormDraft draft, FormEdits.Edited edited) {
            return new Around(draft.zone().getId(), edited.remarks(), List.of(), edited.search(), null, null, draft);
        }

        static Around conflict(FormDraft draft, FormConflict conflict) {
            return new Around(draft.zone().getId(), List.of(), List.of(), null, conflict, null, draft);
        }

        /** What was searched for, and not chosen. */
        Map<String, String> unchosen() {
            return draft == null ? Map.of() : draft.unchosen();
        }

        /** What was sent in the boxes of texts. */
        Map<String, String> boxes() {
            return draft == null ? Map.of() : draft.boxes();
        }
    }

    FormPage page(Session session, FormHead head, FormValue.Fields form, Around around) {
        var named = labels.of(Stream.concat(head.entryId().stream(), FormKnowledge.targets(form))
                .collect(toSet()));
        var texts = new FormTexts(
                FormQuotations.of(head.type(), form), around.boxes(), id -> FormKnowledge.title(named, id));
        var words = new TextProblems(head.type(), form, texts);
        var refused = around.refused().stream()
                .map(problem -> problem instanceof Problem.Invalid invalid ? words.inWords(invalid) : problem)
                .toList();
        var known = new FormKnowledge(
                model, codec, proposals, named, fieldProblems(refused, around.rules()), around, texts);
        return new FormPage(
                session,
                head,
                new FormView(head.type(), known).groups(form),
                Kept.of(head.type(), form.kept()),
                refused.stream().map(problem -> problem(head.type(), problem)).toList(),
                around.conflict(),
                setting(head, around, named));
    }

    private FormPage.Setting setting(FormHead head, Around around, Map<UUID, EntryLabel> named) {
        var status = head.entryId().map(named::get).map(EntryLabel::status).orElse(null);
        var asked = status != null && status.work() == WorkState.CHANGES_REQUESTED
                ? head.entryId().map(requests::of).orElse(List.of())
                : List.<ReviewEvent>of();
        return new FormPage.Setting(around.zone(), around.done(), status, asked);
    }

    private static List<FieldProblem> fieldProblems(List<Problem> refused, List<FieldProblem> rules) {
        var problems = new ArrayList<FieldProblem>();
        for (var problem : refused) {
            if (problem instanceof Problem.Invalid(var _, var path, var message, var _) && path != null) {
                problems.add(new FieldProblem(Level.SAVE, path, message, null));
            }
        }
        rules.stream()
                .filter(rule ->
                        problems.stream().noneMatch(problem -> problem.path().equals(rule.path())))
                .toList()
                .forEach(problems::add);
        return problems;
    }

    /** The sentence behind the name of its field, where it does not begin with that itself. */
    private static FormProblem problem(ContentTypeDefinition type, Problem problem) {
        var path = problem instanceof Problem.Invalid invalid ? invalid.path() : null;
        if (path == null || path.isEmpty()) {
            return new FormProblem(problem.message(), null);
        }
        var label = FieldPath.label(type, path);
        var message = problem.message();
        return new FormProblem(told(label, message), "#field-" + path);
    }

    private static String told(String label, String message) {
        if (label.isEmpty() || message.startsWith(label)) {
            return message;
        }
        return message.startsWith(TextProblems.LINE)
                ? label + ", " + Character.toLowerCase(message.charAt(0)) + message.substring(1)
                : label + ": " + message;
    }
}
