package org.linernotes.live;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.SearchWords;

/** Finds what readers may see by its words. */
public final class LiveSearch {
    private final SearchQueries queries;

    LiveSearch(SearchQueries queries) {
        this.queries = queries;
    }

    /** The best first; a place's rank is the score in millionths, below zero. */
    public Page<LiveEntry> page(SearchWords words, SearchFilter filter, PageRequest request) {
        var keys = Keyset.of(request);
        var topics = MembershipColumns.of(given(filter.topics()));
        return Page.of(
                request,
                queries
                        .search(
                                words.words(),
                                words.joined(),
                                words.expression(),
                                words.terms(),
                                words.inNames(),
                                words.plainTerms(),
                                words.anyName(),
                                filter.types(),
                                filter.decades() == null,
                                given(filter.decades()),
                                filter.topics() == null,
                                topics.topics(),
                                topics.targets(),
                                topics.fields(),
                                topics.roles(),
                                topics.rangeFields(),
                                topics.lowest(),
                                topics.highest(),
                                topics.titleWords(),
                                filter.charts() == null,
                                given(filter.charts()),
                                filter.categories() == null,
                                given(filter.categories()),
                                keys.afterRank(),
                                keys.afterWords(),
                                keys.afterId(),
                                request.limit())
                        .stream()
                        .map(ListedEntryRow::listed)
                        .toList());
    }

    public int count(SearchWords words, SearchFilter filter) {
        var topics = MembershipColumns.of(given(filter.topics()));
        return queries.count(
                words.words(),
                words.expression(),
                words.terms(),
                words.inNames(),
                words.plainTerms(),
                words.anyName(),
                filter.types(),
                filter.decades() == null,
                given(filter.decades()),
                filter.topics() == null,
                topics.topics(),
                topics.targets(),
                topics.fields(),
                topics.roles(),
                topics.rangeFields(),
                topics.lowest(),
                topics.highest(),
                topics.titleWords(),
                filter.charts() == null,
                given(filter.charts()),
                filter.categories() == null,
                given(filter.categories()));
    }

    private static <T> Collection<T> given(@Nullable List<T> wanted) {
        return Objects.requireNonNullElse(wanted, List.of());
    }
}
