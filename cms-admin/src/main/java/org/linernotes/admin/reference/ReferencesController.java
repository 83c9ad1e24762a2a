package org.linernotes.admin.reference;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Permission;
import org.linernotes.admin.page.Html;
import org.linernotes.admin.session.Needs;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;

/** Answers search boxes with entries to choose from, as a piece of a page. */
@Controller("/admin/references")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReferencesController {
    private final EntrySearch search;
    private final ContentModel model;
    private final EntryHints hints;
    private final Html html;

    ReferencesController(EntrySearch search, ContentModel model, EntryHints hints, Html html) {
        this.search = search;
        this.hints = hints;
        this.model = model;
        this.html = html;
    }

    /** Without types, all that have an address, which is what a text may mention. */
    @Needs(Permission.READ_ENTRIES)
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> find(
            HttpRequest<?> request,
            @QueryValue @Nullable List<String> type,
            @QueryValue(value = "q", defaultValue = "") String words) {
        var wanted = type == null ? List.<String>of() : type;
        var asked = model.types().stream()
                .filter(known -> wanted.isEmpty() ? known.pathPattern() != null : wanted.contains(known.name()))
                .toList();
        var names = asked.stream().map(ContentTypeDefinition::name).toList();
        var found = hints.explained(search.find(names, words), words);
        return html.page(request, HttpStatus.OK, "reference/options", FoundEntries.of(found, asked, words));
    }
}
