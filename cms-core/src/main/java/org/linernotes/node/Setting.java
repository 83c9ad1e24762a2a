package org.linernotes.node;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.linernotes.database.StartRefused;

/**
 * An environment variable that operators may set.
 *
 * @param words what its value must be, in a refusal
 * @param documented whether operators should know of it; the others are for tests, or for what is not there yet
 * @param hidden whether its value is a secret, which no refusal repeats
 */
record Setting(String name, Predicate<String> allows, String words, boolean documented, boolean hidden) {
    static Setting of(String name, Predicate<String> allows, String words) {
        return new Setting(name, allows, words, true, false);
    }

    static Setting flag(String name) {
        return oneOf(name, "true", "false");
    }

    static Setting oneOf(String name, String... allowed) {
        var last = allowed.length - 1;
        var words = String.join(", ", List.of(allowed).subList(0, last)) + " or " + allowed[last];
        return of(name, value -> List.of(allowed).stream().anyMatch(value::equalsIgnoreCase), words);
    }

    Setting undocumented() {
        return new Setting(name, allows, words, false, hidden);
    }

    Setting secret() {
        return new Setting(name, allows, words, documented, true);
    }

    /** As the framework names it. */
    String property() {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    void check(Function<String, Optional<String>> values) {
        values.apply(property()).filter(allows.negate()).ifPresent(value -> {
            var said = hidden ? "." : ", not \"%s\".".formatted(value);
            throw new StartRefused("%s must be %s%s".formatted(name, words, said));
        });
    }
}
