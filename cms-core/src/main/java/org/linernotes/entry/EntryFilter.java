package org.linernotes.entry;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.SearchWords;

/**
 * Which entries a list shows; an empty set stands for all.
 *
 * @param scheduled whether only entries count that have an interval to come
 * @param words of titles, other names, addresses and artists, as readers search
 */
public record EntryFilter(
        Set<String> types,
        Set<PublicationState> publication,
        Set<WorkState> work,
        boolean scheduled,
        @Nullable String words) {
    public EntryFilter {
        types = Set.copyOf(types);
        publication = Set.copyOf(publication);
        work = Set.copyOf(work);
        words = words == null || words.isBlank() ? null : words.strip();
    }

    String[] typeNames() {
        return types.toArray(String[]::new);
    }

    String[] publicationNames() {
        return publication.stream().map(PublicationState::name).toArray(String[]::new);
    }

    String[] workNames() {
        return work.stream().map(WorkState::name).toArray(String[]::new);
    }

    /** Empty: whatever they are called. */
    Optional<SearchWords> searchWords() {
        return Optional.ofNullable(words).flatMap(SearchWords::of);
    }
}
