package org.linernotes.admin.action;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.linernotes.account.Permission;
import org.linernotes.account.Session;
import org.linernotes.admin.session.Form;
import org.linernotes.admin.session.Needs;
import org.linernotes.entry.RestoreRevision;
import org.linernotes.review.DiscardDraft;
import org.linernotes.review.EntryAction;
import org.linernotes.review.RestoreEntry;
import org.linernotes.review.TrashEntry;

/** Throws drafts and entries away, and brings them back. */
@Controller("/admin/entries/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class RestStepsController {
    private final Steps steps;
    private final DiscardDraft discardDraft;
    private final TrashEntry trash;
    private final RestoreEntry restoreEntry;
    private final RestoreRevision restoreRevision;

    RestStepsController(
            Steps steps,
            DiscardDraft discardDraft,
            TrashEntry trash,
            RestoreEntry restoreEntry,
            RestoreRevision restoreRevision) {
        this.steps = steps;
        this.discardDraft = discardDraft;
        this.trash = trash;
        this.restoreEntry = restoreEntry;
        this.restoreRevision = restoreRevision;
    }

    @Needs(Permission.WRITE)
    @Post(uri = "/discard", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> discard(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.DISCARD_DRAFT,
                Done.DISCARDED,
                step -> discardDraft.execute(session.actor(), step.head()));
    }

    @Needs(Permission.WRITE)
    @Post(uri = "/trash", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> trash(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.TRASH,
                Done.TRASHED,
                step -> trash.execute(session.actor(), step.head().entryId()));
    }

    @Needs(Permission.WRITE)
    @Post(uri = "/trash/return", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> bringBack(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.RESTORE,
                Done.BROUGHT_BACK,
                step -> restoreEntry.execute(session.actor(), step.head().entryId()));
    }

    /** The revision that the form names is the one to restore. */
    @Needs(Permission.WRITE)
    @Post(uri = "/restoration", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> restoreRevision(HttpRequest<?> request, Session session, Form form, String id) {
        return steps.take(
                new StepInput(request, session, form, id),
                EntryAction.SAVE,
                Done.RESTORED,
                step -> restoreRevision.execute(session.actor(), step.head()));
    }
}
