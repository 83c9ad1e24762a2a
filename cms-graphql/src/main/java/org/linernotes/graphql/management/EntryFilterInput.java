package org.linernotes.graphql.management;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.EntryFilter;
import org.linernotes.entry.PublicationState;
import org.linernotes.entry.WorkState;

/** Reads the filter of a list of entries. */
final class EntryFilterInput {
    private static final Set<PublicationState> WITHOUT_TRASH =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(PublicationState.TRASHED)));

    private EntryFilterInput() {}

    static EntryFilter read(@Nullable Map<String, Object> input) {
        if (input == null) {
            return new EntryFilter(Set.of(), WITHOUT_TRASH, Set.of(), false, null);
        }
        var publication = all(input.get("publication"), name -> PublicationState.valueOf(name.toString()));
        return new EntryFilter(
                all(input.get("types"), String::valueOf),
                publication.isEmpty() ? WITHOUT_TRASH : publication,
                all(input.get("work"), name -> WorkState.valueOf(name.toString())),
                false,
                (String) input.get("query"));
    }

    private static <T> Set<T> all(@Nullable Object values, Function<Object, T> read) {
        return values instanceof Collection<?> list ? list.stream().map(read).collect(Collectors.toSet()) : Set.of();
    }
}
