package org.linernotes.admin.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.UUID;
import org.linernotes.account.Session;
import org.linernotes.admin.action.Done;
import org.linernotes.admin.page.Html;
import org.linernotes.admin.page.PartRequest;
import org.linernotes.entry.Entries;

/** Answers those who sent a form: with the form, or where they go on. */
@Singleton
class FormAnswers {
    private static final String TEMPLATE = "form/page";

    private final Entries entries;
    private final EditForms forms;
    private final Html html;

    FormAnswers(Entries entries, EditForms forms, Html html) {
        this.entries = entries;
        this.forms = forms;
        this.html = html;
    }

    HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, FormPage page) {
        return html.page(request, status, TEMPLATE, page);
    }

    /**
     * After saving: the entry's page, or the form again. A script gets the form as it was sent, blank rows included, so that
     * nobody who types is moved.
     */
    HttpResponse<?> saved(HttpRequest<?> request, Session session, UUID entryId, FormDraft sent, Done done) {
        var entry = entries.find(entryId).orElseThrow();
        var head = forms.head(entry);
        var next = (sent.goesOn() ? head.path() : head.back()) + "?done=" + done.key();
        if (!PartRequest.is(request)) {
            return HttpResponse.seeOther(URI.create(next));
        }
        return sent.goesOn()
                ? page(request, HttpStatus.OK, forms.reopen(session, entry, sent, done))
                : PartRequest.leadTo(next);
    }
}
