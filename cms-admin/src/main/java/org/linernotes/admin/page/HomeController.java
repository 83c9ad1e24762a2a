package org.linernotes.admin.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.net.URI;
import org.linernotes.account.Permission;
import org.linernotes.admin.session.Needs;
import org.linernotes.admin.session.Open;

/** Leads to the first page. */
@Controller
class HomeController {
    @Open
    @Get(uri = "/", produces = MediaType.TEXT_HTML)
    HttpResponse<?> site() {
        return HttpResponse.seeOther(URI.create("/admin"));
    }

    @Needs(Permission.READ_ENTRIES)
    @Get(uri = "/admin", produces = MediaType.TEXT_HTML)
    HttpResponse<?> admin() {
        return HttpResponse.seeOther(URI.create("/admin/entries"));
    }
}
