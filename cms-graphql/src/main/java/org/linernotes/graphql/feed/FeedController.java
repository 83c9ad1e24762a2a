package org.linernotes.graphql.feed;

import static java.util.Comparator.naturalOrder;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linernotes.edge.OpenToAll;
import org.linernotes.graphql.delivery.Addresses;
import org.linernotes.live.Sights;

/** What changed last, for feed readers: as Atom (RFC 4287), and as JSON Feed 1.1. */
@Controller
class FeedController {
    private static final String TITLE = "Linernotes";
    private static final String ATOM = "/feed.atom";
    private static final String JSON = "/feed.json";

    private final Sights sights;
    private final Addresses addresses;
    private final JsonMapper json;

    FeedController(Sights sights, Addresses addresses, JsonMapper json) {
        this.sights = sights;
        this.addresses = addresses;
        this.json = json;
    }

    /** The latest 30 songs and features as Atom. */
    @OpenToAll
    @Get(ATOM)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> atom(HttpRequest<?> request) {
        return Cached.answer(request, new MediaType("application/atom+xml;charset=utf-8"), atom(items()));
    }

    /** The latest 30 songs and features as JSON Feed. */
    @OpenToAll
    @Get(JSON)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> json(HttpRequest<?> request) {
        return Cached.answer(request, new MediaType("application/feed+json;charset=utf-8"), json(items()));
    }

    private List<FeedItem> items() {
        return sights.live(sight -> FeedItem.latest(sight, addresses));
    }

    private static Instant changed(List<FeedItem> items) {
        return items.stream().map(FeedItem::updated).max(naturalOrder()).orElse(Instant.EPOCH);
    }

    private String atom(List<FeedItem> items) {
        return XmlText.document("feed", "http://www.w3.org/2005/Atom", feed -> {
            feed.element("id", addresses.url(ATOM));
            feed.element("title", TITLE);
            feed.element("updated", changed(items).toString());
            feed.element("author", author -> author.element("name", TITLE));
            feed.empty("link", "rel", "self", "href", addresses.url(ATOM));
            feed.empty("link", "rel", "alternate", "href", addresses.url("/"));
            for (var item : items) {
                feed.element("entry", entry -> {
                    entry.element("id", item.id());
                    entry.element("title", item.title());
                    entry.empty("link", "rel", "alternate", "href", item.url());
                    entry.element("published", item.published().toString());
                    entry.element("updated", item.updated().toString());
                    entry.element("summary", item.summary());
                });
            }
        });
    }

    private String json(List<FeedItem> items) {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", TITLE);
        feed.put("home_page_url", addresses.url("/"));
        feed.put("feed_url", addresses.url(JSON));
        feed.put("items", items.stream().map(FeedController::item).toList());
        try {
            return json.writeValueAsString(feed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Object> item(FeedItem item) {
        var written = new LinkedHashMap<String, Object>();
        written.put("id", item.id());
        written.put("url", item.url());
        written.put("title", item.title());
        written.put("content_text", item.summary());
        written.put("date_published", item.published().toString());
        written.put("date_modified", item.updated().toString());
        return written;
    }
}
