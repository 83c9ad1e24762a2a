package org.linernotes.graphql.feed;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.TypeId;
import org.linernotes.edge.OpenToAll;
import org.linernotes.graphql.delivery.Addresses;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Place;
import org.linernotes.live.Sights;
import org.linernotes.live.SitemapEntry;

/** The sitemap of sitemaps.org: an index of parts with 5,000 addresses each, which begin after an entry. */
@Controller
class SitemapController {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String PATH = "/sitemap.xml";
    private static final String START = "start";
    private static final int PART = 5_000;

    private final Sights sights;
    private final ContentModel model;
    private final Addresses addresses;

    SitemapController(Sights sights, ContentModel model, Addresses addresses) {
        this.sights = sights;
        this.model = model;
        this.addresses = addresses;
    }

    /**
     * The index, or a part of it.
     *
     * @param after the last entry of the part before, such as {@code song_01k9…}, or {@code start}; absent: the index
     */
    @OpenToAll
    @Get(PATH)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> sitemap(HttpRequest<?> request, @Nullable @QueryValue String after) {
        if (after == null) {
            return Cached.answer(request, MediaType.APPLICATION_XML_TYPE, index());
        }
        var place = place(after);
        if (place.isEmpty() && !after.equals(START)) {
            return HttpResponse.<String>status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.TEXT_PLAIN_TYPE)
                    .body("There is no such part of the sitemap; the index is at " + PATH + ".");
        }
        var entries = sights.live(sight -> sight.sitemap()
                .page(types(), new PageRequest(PART, place.orElse(null), null, false))
                .values());
        return Cached.answer(request, MediaType.APPLICATION_XML_TYPE, part(entries));
    }

    private String index() {
        var starts = new ArrayList<>(List.of(START));
        sights.live(sight -> sight.sitemap().pageEnds(types(), PART)).stream()
                .map(place -> model.type(place.words()).id(place.id()))
                .forEach(starts::add);
        return XmlText.document("sitemapindex", NAMESPACE, xml -> {
            for (var start : starts) {
                xml.element("sitemap", part -> part.element("loc", addresses.url(PATH + "?after=" + start)));
            }
        });
    }

    private String part(List<SitemapEntry> entries) {
        return XmlText.document("urlset", NAMESPACE, xml -> {
            for (var entry : entries) {
                var path = model.type(entry.type()).path(entry.slug()).orElseThrow();
                xml.element("url", url -> {
                    url.element("loc", addresses.url(path));
                    url.element("lastmod", entry.changedAt().toString());
                });
            }
        });
    }

    private Optional<Place> place(String after) {
        return TypeId.parse(after)
                .flatMap(id -> model.withPrefix(id.prefix()).map(type -> new Place(0, type.name(), id.uuid())));
    }

    private List<String> types() {
        return addresses.typesWithPages().stream()
                .map(ContentTypeDefinition::name)
                .toList();
    }
}
