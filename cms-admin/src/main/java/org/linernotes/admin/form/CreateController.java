package org.linernotes.admin.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;
import org.linernotes.admin.page.Html;
import org.linernotes.admin.page.ProblemStatus;
import org.linernotes.admin.page.ViewerZone;
import org.linernotes.admin.reference.NewEntryPath;
import org.linernotes.admin.session.Form;
import org.linernotes.admin.session.Needs;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.entry.CreateEntry;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Creates entries: a type is chosen, its form filled in, and there is a draft. */
@Controller("/admin/entries/new")
@ExecuteOn(TaskExecutors.BLOCKING)
class CreateController {
    private final ContentModel model;
    private final FormPages pages;
    private final FormEdits edits;
    private final CreateEntry createEntry;
    private final FormAnswers answers;
    private final Html html;

    CreateController(
            ContentModel model,
            FormPages pages,
            FormEdits edits,
            CreateEntry createEntry,
            FormAnswers answers,
            Html html) {
        this.model = model;
        this.pages = pages;
        this.edits = edits;
        this.createEntry = createEntry;
        this.answers = answers;
        this.html = html;
    }

    @Needs(Permission.WRITE)
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> choose(HttpRequest<?> request, Session session) {
        return html.page(request, HttpStatus.OK, "form/types", new TypesPage(session, model.types()));
    }

    /** Fields that the address names are filled in already, such as the song that a new fact is about, or what it is called. */
    @Needs(Permission.WRITE)
    @Get(uri = "/{type}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> open(HttpRequest<?> request, Session session, String type) {
        var definition = definition(type);
        var form = FormFiller.empty(definition, "");
        for (var field : definition.fields()) {
            var isCalled = field.name().equals(definition.titleField());
            var given = request.getParameters()
                    .getFirst(field.name())
                    .or(() -> isCalled ? request.getParameters().getFirst(NewEntryPath.CALLED) : Optional.empty())
                    .orElse("");
            if (!given.isEmpty() && form.value(field.name()) instanceof FormValue.Words) {
                form = form.with(field.name(), new FormValue.Words(given));
            }
        }
        var around = FormPages.Around.nothing(ViewerZone.of(request).getId());
        return answers.page(request, HttpStatus.OK, pages.page(session, FormHead.create(definition), form, around));
    }

    @Needs(Permission.WRITE)
    @Post(uri = "/{type}", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> send(HttpRequest<?> request, Session session, Form form, String type) {
        var definition = definition(type);
        var draft = FormDraft.of(definition, form);
        return draft.edit()
                .<HttpResponse<?>>map(edit -> edited(request, session, definition, draft, edit))
                .orElseGet(() -> create(request, session, definition, draft));
    }

    private HttpResponse<?> edited(
            HttpRequest<?> request, Session session, ContentTypeDefinition type, FormDraft draft, FormEdit edit) {
        var edited = edits.carryOut(type, draft, edit);
        var around = FormPages.Around.edited(draft, edited);
        return answers.page(request, HttpStatus.OK, pages.page(session, FormHead.create(type), edited.form(), around));
    }

    private HttpResponse<?> create(
            HttpRequest<?> request, Session session, ContentTypeDefinition type, FormDraft sent) {
        if (!sent.unchosen().isEmpty()) {
            return answers.page(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    pages.page(session, FormHead.create(type), sent.fields(), FormPages.Around.unchosen(sent)));
        }
        var writer = new FormWriter(sent.zone());
        var draft = sent.with(writer.withoutBlankRows(type, sent.fields()));
        try {
            var created = createEntry.execute(session.actor(), type.name(), writer.write(type, draft.fields()));
            return answers.saved(request, session, created.entryId(), sent, Done.CREATED);
        } catch (ProblemException refused) {
            var around = FormPages.Around.refused(draft, refused.problems());
            return answers.page(
                    request,
                    ProblemStatus.of(refused.problems().getFirst()),
                    pages.page(session, FormHead.create(type), draft.fields(), around));
        }
    }

    private ContentTypeDefinition definition(String type) {
        return model.find(type).orElseThrow(() -> new Problem.NotFound("There is no such content type.").asException());
    }
}
