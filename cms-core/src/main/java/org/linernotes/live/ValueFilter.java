package org.linernotes.live;

import java.util.List;

/**
 * Keeps entries of which a field has one of some texts.
 *
 * @param field empty: keeps every entry
 */
public record ValueFilter(String field, List<String> texts) {
    public static final ValueFilter NONE = new ValueFilter("", List.of());

    public ValueFilter {
        texts = List.copyOf(texts);
    }
}
