package org.linernotes.live;

import java.util.Collection;
import java.util.List;
import org.linernotes.database.sql.Snapshot;

/** What crawlers are told of: every listed entry with a page of its own. */
public final class LiveSitemap {
    private final Snapshot snapshot;

    LiveSitemap(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** By type and id; a place's words are the type. */
    public Page<SitemapEntry> page(Collection<String> types, PageRequest request) {
        var after = request.after();
        var read = snapshot.read(
                after == null ? SitemapStatements.FIRST : SitemapStatements.NEXT,
                new SitemapStatements.Part(types, after, request.limit()));
        return Page.of(
                request,
                read.stream()
                        .map(entry -> new Listed<>(new Place(0, entry.type(), entry.entryId()), entry))
                        .toList());
    }

    public int count(Collection<String> types) {
        return snapshot.readOne(SitemapStatements.COUNT, new SitemapStatements.OfTypes(types))
                .orElseThrow()
                .total();
    }

    /** The places at which pages of that size begin, but for the first. */
    public List<Place> pageEnds(Collection<String> types, int size) {
        return snapshot.read(SitemapStatements.PAGE_ENDS, new SitemapStatements.Pages(types, size)).stream()
                .map(entry -> new Place(0, entry.type(), entry.entryId()))
                .toList();
    }
}
