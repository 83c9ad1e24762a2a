package org.linernotes.publication;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the journal keeps of a command.
 *
 * @param kind in the past tense
 * @param choices what was chosen, never a text; what was left open is left out
 * @param reason why something ends, kept with the publication and not in the journal
 */
record ChangeNote(
        String kind, Map<String, String> choices, @Nullable String reason) {
    ChangeNote {
        choices = Map.copyOf(choices);
    }

    static ChangeNote of(String kind) {
        return new ChangeNote(kind, Map.of(), null);
    }

    ChangeNote with(String choice, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(choices);
        more.put(choice, value.toString());
        return new ChangeNote(kind, more, reason);
    }

    ChangeNote because(String why) {
        return new ChangeNote(kind, choices, why);
    }
}
