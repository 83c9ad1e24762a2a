package org.linernotes.entry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows; an empty set stands for all.
 *
 * @param scheduled whether only entries count that have an interval to come
 * @param words what title or address contain
 */
public record EntryFilter(
        Set<String> types,
        Set<PublicationState> publication,
        Set<WorkState> work,
        boolean scheduled,
        @Nullable String words) {
    public static final EntryFilter ALL = new EntryFilter(Set.of(), Set.of(), Set.of(), false, null);

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

    /** The words as a pattern in which nothing but its ends stands for something else. */
    @Nullable
    String pattern() {
        return words == null
                ? null
                : "%" + words.replaceAll("([\\\\%_])", "\\\\$1").replace("\u0000", "") + "%";
    }
}
