package org.linernotes.admin.entry;

import io.micronaut.http.uri.UriBuilder;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.EntryFilter;
import org.linernotes.entry.EntryPosition;

/** What the address of the list asks for; what it cannot mean reads as not asked. */
public record ListQuery(@Nullable String type, StatusChoice status, ListOrder order, String words) {
    static final String PATH = "/admin/entries";
    private static final int LONGEST_WORDS = 200;

    public ListQuery {
        words = words.length() <= LONGEST_WORDS
                ? words.strip()
                : words.substring(0, LONGEST_WORDS).strip();
    }

    EntryFilter filter() {
        return status.filter(type == null ? Set.of() : Set.of(type), words);
    }

    Optional<EntryPosition> position(String cursor) {
        return EntryPosition.parse(order.order(), cursor);
    }

    /** Whether anything but the order was chosen. */
    public boolean isNarrowed() {
        return type != null || status != StatusChoice.ANY || !words.isEmpty();
    }

    /** The same list from its beginning. */
    public String path() {
        return uri().build().toString();
    }

    /** The same list in another order. */
    public String orderedBy(ListOrder other) {
        return new ListQuery(type, status, other, words).path();
    }

    /** The page after or before a position of the same list. */
    String pathTo(String direction, EntryPosition position) {
        return uri().queryParam(direction, position.cursor()).build().toString();
    }

    private UriBuilder uri() {
        var uri = UriBuilder.of(PATH);
        add(uri, "type", type == null ? "" : type);
        add(uri, "status", status.key());
        add(uri, "order", order.key());
        add(uri, "q", words);
        return uri;
    }

    private static void add(UriBuilder uri, String name, String value) {
        if (!value.isEmpty()) {
            uri.queryParam(name, value);
        }
    }
}
