package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Which content types the words of the schema stand for. */
final class SearchTypes {
    static final List<String> ALL =
            List.of("Song", "Artist", "Album", "Feature", "Fact", "Topic", "Collection", "Page");

    private static final Map<String, String> BY_WORD =
            ALL.stream().collect(toMap(type -> type.toUpperCase(Locale.ROOT), type -> type));

    private SearchTypes() {}

    static List<String> of(List<?> words) {
        return words.stream()
                .map(Object::toString)
                .distinct()
                .flatMap(word -> Stream.of(Objects.requireNonNull(BY_WORD.get(word))))
                .toList();
    }
}
