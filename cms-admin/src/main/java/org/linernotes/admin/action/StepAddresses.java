package org.linernotes.admin.action;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.net.URI;
import org.linernotes.account.Permission;
import org.linernotes.admin.session.Needs;
import org.linernotes.content.TypeId;
import org.linernotes.problem.Problem;

/** Leads whoever opens the address of a step, which only takes forms, to the entry: a refused step leaves it in the browser. */
@Controller("/admin/entries/{id}")
class StepAddresses {
    private static final String STEPS =
            "publication|schedule|expiry|submission|withdrawal|approval|change-request|unpublication|take-down|discard|trash|restoration";

    @Needs(Permission.READ_ENTRIES)
    @Get("/{step:" + STEPS + "}")
    HttpResponse<?> step(String id, String step) {
        return toEntry(id);
    }

    @Needs(Permission.READ_ENTRIES)
    @Get("/{step:schedule|take-down|withdrawal|trash}/{more:move|cancellation|lift|return}")
    HttpResponse<?> step(String id, String step, String more) {
        return toEntry(id);
    }

    private static HttpResponse<?> toEntry(String id) {
        var entry = TypeId.parse(id).orElseThrow(() -> new Problem.NotFound("There is no such entry.").asException());
        return HttpResponse.seeOther(URI.create("/admin/entries/" + entry));
    }
}
