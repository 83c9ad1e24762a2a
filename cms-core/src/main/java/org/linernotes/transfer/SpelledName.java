package org.linernotes.transfer;

import java.util.Locale;
import org.linernotes.content.Words;

/** What all spellings of a name share: {@code JAY Z} and {@code Jay-Z} are one, what differs in letters or digits is another. */
final class SpelledName {
    private SpelledName() {}

    /** Never empty: names made of marks alone are compared by their marks. */
    static String key(String name) {
        var letters = Words.of(name).replace(" ", "");
        return letters.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : letters;
    }
}
