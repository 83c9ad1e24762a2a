package org.linernotes.admin.page;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;

/** Shows a browser what went wrong in words; what the server knows beyond them stays in its log. */
@Singleton
@Primary
public class ErrorPages implements HtmlErrorResponseBodyProvider {
    private static final String TEMPLATE = "error/page";

    private final Html html;

    ErrorPages(Html html) {
        this.html = html;
    }

    public MutableHttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String title, String message) {
        var page = new ErrorPage(status.getCode(), title, message);
        return status.getCode() < 500
                ? html.page(request, status, TEMPLATE, page)
                : html.barePage(request, status, TEMPLATE, page);
    }

    @Override
    public String body(ErrorContext context, HttpResponse<?> response) {
        var page = about(response.code());
        return response.code() < 500
                ? html.text(context.getRequest(), TEMPLATE, page)
                : html.bareText(context.getRequest(), TEMPLATE, page);
    }

    private static ErrorPage about(int status) {
        return switch (status) {
            case 401, 403 ->
                new ErrorPage(
                        status,
                        "This is not open to you",
                        "Your roles do not include this. Ask an administrator if you need it.");
            case 404 ->
                new ErrorPage(
                        status,
                        "There is no such page",
                        "The address may be mistyped, or what was here is gone. The navigation leads to everything there is.");
            case 405, 415 ->
                new ErrorPage(
                        status,
                        "This address works differently",
                        "A form was sent to an address that takes none. Go back and try again from the page.");
            case 413 ->
                new ErrorPage(status, "That was too large", "Nothing was changed. Go back and send less at once.");
            default ->
                status < 500
                        ? new ErrorPage(
                                status,
                                "This request makes no sense here",
                                "Nothing was changed. Go back, reload the page, and try again.")
                        : new ErrorPage(
                                status,
                                "Something went wrong on our side",
                                "The failure is in the log. Try again; if it stays, tell whoever runs this site when it happened.");
        };
    }
}
