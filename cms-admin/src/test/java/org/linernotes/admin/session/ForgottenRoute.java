package org.linernotes.admin.session;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** What somebody might write who thinks of no permission. */
@Controller
class ForgottenRoute {
    @Get(uri = "/forgotten", produces = MediaType.TEXT_HTML)
    String show() {
        return "open to all";
    }
}
