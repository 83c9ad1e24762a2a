package org.linernotes.admin.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.linernotes.account.AccountEvent;
import org.linernotes.account.Refusals;
import org.linernotes.admin.page.ErrorPages;
import org.linernotes.edge.RequestSources;

/** Says to somebody signed in what is not open to them, and tells the journal. */
@Singleton
class RefusedPages {
    private final ErrorPages pages;
    private final Refusals refusals;
    private final RequestSources sources;

    RefusedPages(ErrorPages pages, Refusals refusals, RequestSources sources) {
        this.pages = pages;
        this.refusals = refusals;
        this.sources = sources;
    }

    HttpResponse<?> outOfDate(HttpRequest<?> request) {
        return pages.page(
                request,
                HttpStatus.FORBIDDEN,
                "This form is out of date",
                "Nothing was changed. Go back, reload the page, and send the form again.");
    }

    HttpResponse<?> noRole(HttpRequest<?> request) {
        RequestSession.of(request)
                .ifPresent(session -> refusals.count(
                        AccountEvent.ACCESS_REFUSED,
                        session.accountId(),
                        sources.of(request).address().sender()));
        return pages.page(
                request,
                HttpStatus.FORBIDDEN,
                "This is not open to you",
                "Your roles do not include this. Ask an administrator if you need it.");
    }
}
