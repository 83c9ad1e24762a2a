package org.linernotes.publication;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the journal keeps of a command.
 *
 * @param choices what was chosen, never a text; what was left open is left out
 * @param set what the command does together is known by it; null: it is about one entry
 * @param reason why something ends, kept with the publication and not in the journal
 */
record ChangeNote(
        ChangeKind kind,
        Map<String, String> choices,
        @Nullable UUID set,
        @Nullable String reason) {
    ChangeNote {
        choices = Map.copyOf(choices);
    }

    /** Of a command about one entry. */
    static ChangeNote of(ChangeKind kind) {
        return of(kind, 1);
    }

    static ChangeNote of(ChangeKind kind, int entries) {
        var set = entries > 1 ? UUID.randomUUID() : null;
        return new ChangeNote(kind, Map.of(), set, null).with("set", set);
    }

    ChangeNote with(String choice, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(choices);
        more.put(choice, value.toString());
        return new ChangeNote(kind, more, set, reason);
    }

    ChangeNote because(String why) {
        return new ChangeNote(kind, choices, set, why);
    }
}
