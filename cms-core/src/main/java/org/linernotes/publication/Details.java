package org.linernotes.publication;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The choices of a command, as the journal keeps them; what was left open is left out. */
final class Details {
    private final Map<String, String> values = new TreeMap<>();

    static Details none() {
        return new Details();
    }

    Details with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
        return this;
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }
}
