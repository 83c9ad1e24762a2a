package org.linernotes.admin.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;

/** A request of a script that stays on its page: it needs a status or a part, and no other page in its place. */
public final class PartRequest {
    private static final String MARK = "Linernotes-Part";
    private static final String LEADS_TO = "Linernotes-Leads-To";

    private PartRequest() {}

    public static boolean is(HttpRequest<?> request) {
        return request.getHeaders().contains(MARK);
    }

    /** Also said to a page of a session that ended, whoever is signed in by now: its script asks for the new token. */
    public static HttpResponse<?> signedOut() {
        return HttpResponse.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .body("You are signed out. Sign in again.");
    }

    /** What a redirection is to a browser: scripts never see where one leads. */
    public static HttpResponse<?> leadTo(String path) {
        return HttpResponse.noContent().header(LEADS_TO, path);
    }
}
