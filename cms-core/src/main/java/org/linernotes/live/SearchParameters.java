package org.linernotes.live;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.SearchWords;

/**
 * What a search takes.
 *
 * @param decades null where nothing is asked of them, as topics, charts and categories
 * @param after null: from the beginning
 */
record SearchParameters(
        Typed typed,
        Collection<String> types,
        @Nullable Collection<Integer> decades,
        @Nullable MembershipColumns topics,
        @Nullable Collection<UUID> charts,
        @Nullable Collection<UUID> categories,
        @Nullable Place after,
        int limit) {
    /** What was typed, as a whole and term by term. */
    record Typed(
            String words,
            String joined,
            String expression,
            Collection<String> terms,
            Collection<String> nameTerms,
            Collection<String> plainTerms,
            String anyName) {
        static Typed of(SearchWords words) {
            return new Typed(
                    words.words(),
                    words.joined(),
                    words.expression(),
                    words.terms(),
                    words.inNames(),
                    words.plainTerms(),
                    words.anyName());
        }
    }

    /** Without a part: everything that is found. */
    static SearchParameters of(SearchWords words, SearchFilter filter) {
        return of(words, filter, null, Integer.MAX_VALUE);
    }

    static SearchParameters of(SearchWords words, SearchFilter filter, PageRequest request) {
        return of(words, filter, request.after(), request.limit());
    }

    private static SearchParameters of(SearchWords words, SearchFilter filter, @Nullable Place after, int limit) {
        return new SearchParameters(
                Typed.of(words),
                filter.types(),
                filter.decades(),
                filter.topics() == null ? null : MembershipColumns.of(filter.topics()),
                filter.charts(),
                filter.categories(),
                after,
                limit);
    }
}
