package org.linernotes.admin.reference;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Words;

/** Says of entries that were found which they are, and by which other name if the title does not show why. */
@Singleton
public class EntryHints {
    private final HintRows rows;

    EntryHints(HintRows rows) {
        this.rows = rows;
    }

    /** The same entries, in one statement however many they are. */
    public List<EntryLabel> explained(List<EntryLabel> found, String words) {
        if (found.isEmpty()) {
            return found;
        }
        var hints = rows.findByIds(found.stream().map(EntryLabel::uuid).toList()).stream()
                .collect(toMap(HintRow::id, Function.identity()));
        return found.stream()
                .map(label -> explained(label, hints.get(label.uuid()), Words.list(words)))
                .toList();
    }

    private static EntryLabel explained(EntryLabel label, @Nullable HintRow hint, List<String> wanted) {
        if (hint == null) {
            return label;
        }
        var said = new ArrayList<String>();
        add(said, hint.disambiguation());
        add(said, hint.whose());
        add(said, hint.year());
        var alias = alias(label, hint, wanted);
        if (alias != null) {
            said.add("also “" + alias + "”");
        }
        return said.isEmpty() ? label : label.with(String.join(" · ", said));
    }

    private static void add(List<String> said, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            said.add(part);
        }
    }

    /** The name that has the words which neither the title nor the artists have. */
    private static @Nullable String alias(EntryLabel label, HintRow hint, List<String> wanted) {
        var shown = Words.list(label.title() + " " + (hint.whose() == null ? "" : hint.whose()));
        var missing = wanted.stream()
                .filter(word -> shown.stream().noneMatch(other -> other.startsWith(word)))
                .toList();
        if (missing.isEmpty() || hint.names() == null) {
            return null;
        }
        return hint.names()
                .lines()
                .filter(name -> !name.equals(label.title()))
                .filter(name -> missing.stream()
                        .allMatch(word -> Words.list(name).stream().anyMatch(other -> other.startsWith(word))))
                .findFirst()
                .orElse(null);
    }
}
