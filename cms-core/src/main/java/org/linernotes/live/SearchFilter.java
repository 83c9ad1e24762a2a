package org.linernotes.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search is narrowed to; of each kind given, one has to apply.
 *
 * @param types of entries
 * @param decades by their first years; null: any
 * @param topics that an entry names, or to which a song belongs by its rule; null: any
 * @param charts null: any
 * @param categories of features; null: any
 */
public record SearchFilter(
        List<String> types,
        @Nullable List<Integer> decades,
        @Nullable List<LiveTopics.Members> topics,
        @Nullable List<UUID> charts,
        @Nullable List<UUID> categories) {
    public static SearchFilter of(Collection<String> types) {
        return new SearchFilter(List.copyOf(types), null, null, null, null);
    }
}
