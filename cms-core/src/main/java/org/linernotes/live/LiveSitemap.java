package org.linernotes.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What crawlers are told of: every listed entry with a page of its own. */
public final class LiveSitemap {
    private static final UUID FIRST = new UUID(0, 0);

    private final SitemapQueries queries;

    LiveSitemap(SitemapQueries queries) {
        this.queries = queries;
    }

    /** By type and id; a place's words are the type. */
    public Page<SitemapEntry> page(Collection<String> types, PageRequest request) {
        var after = request.after();
        var read = queries.page(
                types, after == null ? "" : after.words(), after == null ? FIRST : after.id(), request.limit());
        return Page.of(
                request,
                read.stream()
                        .map(entry -> new Listed<>(new Place(0, entry.type(), entry.entryId()), entry))
                        .toList());
    }

    public int count(Collection<String> types) {
        return queries.count(types);
    }

    /** The places at which pages of that size begin, but for the first. */
    public List<Place> pageEnds(Collection<String> types, int size) {
        return queries.pageEnds(types, size).stream()
                .map(entry -> new Place(0, entry.type(), entry.entryId()))
                .toList();
    }
}
