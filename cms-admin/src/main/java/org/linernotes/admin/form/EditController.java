package org.linernotes.admin.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;
import org.linernotes.admin.page.ProblemStatus;
import org.linernotes.admin.page.ViewerZone;
import org.linernotes.admin.session.Form;
import org.linernotes.admin.session.Needs;
import org.linernotes.entry.Entry;
import org.linernotes.entry.SaveEntry;
import org.linernotes.entry.SaveRequest;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Changes entries. */
@Controller("/admin/entries/{id}/edit")
@ExecuteOn(TaskExecutors.BLOCKING)
class EditController {
    private final EditForms forms;
    private final FormEdits edits;
    private final FormPages pages;
    private final Conflicts conflicts;
    private final SaveEntry saveEntry;
    private final FormAnswers answers;

    EditController(
            EditForms forms,
            FormEdits edits,
            FormPages pages,
            Conflicts conflicts,
            SaveEntry saveEntry,
            FormAnswers answers) {
        this.forms = forms;
        this.edits = edits;
        this.pages = pages;
        this.conflicts = conflicts;
        this.saveEntry = saveEntry;
        this.answers = answers;
    }

    @Needs(Permission.WRITE)
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> open(
            HttpRequest<?> request, Session session, String id, @QueryValue(defaultValue = "") String done) {
        var entry = forms.entry(session, id);
        var page =
                forms.open(session, entry, ViewerZone.of(request), Done.of(done).orElse(null));
        return answers.page(request, HttpStatus.OK, page);
    }

    @Needs(Permission.WRITE)
    @Post(consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> send(HttpRequest<?> request, Session session, Form form, String id) {
        var entry = forms.entry(session, id);
        var draft = FormDraft.of(forms.head(entry).type(), form);
        return draft.edit()
                .<HttpResponse<?>>map(edit -> edited(request, session, entry, draft, edit))
                .orElseGet(() -> save(request, session, entry, draft));
    }

    private HttpResponse<?> edited(
            HttpRequest<?> request, Session session, Entry entry, FormDraft draft, FormEdit edit) {
        var head = head(entry, draft);
        var edited = edits.carryOut(head.type(), draft, edit);
        var around = FormPages.Around.edited(draft, edited);
        if (!draft.older().isEmpty()) {
            var remaining = conflicts.remaining(entry, draft.with(edited.form()));
            around = remaining == null ? around : FormPages.Around.conflict(draft, remaining);
        }
        return answers.page(request, HttpStatus.OK, pages.page(session, head, edited.form(), around));
    }

    private HttpResponse<?> save(HttpRequest<?> request, Session session, Entry entry, FormDraft sent) {
        var head = head(entry, sent);
        if (!sent.unchosen().isEmpty()) {
            return answers.page(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    pages.page(session, head, sent.fields(), FormPages.Around.unchosen(sent)));
        }
        var writer = new FormWriter(sent.zone());
        var draft = sent.with(writer.withoutBlankRows(head.type(), sent.fields()));
        var base = FormEdits.Revisions.id(draft.base()).orElse(entry.headRevisionId());
        try {
            var saved = saveEntry.execute(
                    session.actor(), new SaveRequest(entry.id(), base, writer.write(head.type(), draft.fields())));
            var done = saved.unchanged() ? Done.UNCHANGED : Done.SAVED;
            return answers.saved(request, session, entry.id(), sent, done);
        } catch (ProblemException refused) {
            return refused(new Refused(request, session, entry, draft), head, refused.problems());
        }
    }

    /** A save that was refused. */
    private record Refused(HttpRequest<?> request, Session session, Entry entry, FormDraft draft) {}

    private HttpResponse<?> refused(Refused save, FormHead head, List<Problem> problems) {
        if (problems.stream().anyMatch(Problem.Stale.class::isInstance)) {
            var newest = forms.entry(save.session(), head.type().id(save.entry().id()));
            return answers.page(
                    save.request(), HttpStatus.CONFLICT, conflicts.page(save.session(), newest, save.draft()));
        }
        var around = FormPages.Around.refused(save.draft(), problems);
        return answers.page(
                save.request(),
                ProblemStatus.of(problems.getFirst()),
                pages.page(save.session(), head, save.draft().fields(), around));
    }

    /** A form stays based on what it was opened with. */
    private FormHead head(Entry entry, FormDraft draft) {
        return FormEdits.Revisions.id(draft.base())
                .map(base -> forms.head(entry, base, base.equals(entry.headRevisionId()) ? entry.lastNumber() : null))
                .orElseGet(() -> forms.head(entry));
    }
}
