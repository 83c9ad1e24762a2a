package org.linernotes.admin.reference;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.linernotes.content.SearchWords;

/** Finds entries by their titles, other names and artists, as readers search, for those who want to name one. */
@Singleton
public class EntrySearch {
    private static final int MOST = 12;
    private static final int LONGEST = 200;

    private final LabelRows rows;
    private final EntryLabels labels;

    EntrySearch(LabelRows rows, EntryLabels labels) {
        this.rows = rows;
        this.labels = labels;
    }

    /** The best dozen; without words, those changed last. */
    public List<EntryLabel> find(Collection<String> types, String words) {
        var names = types.toArray(String[]::new);
        var found = SearchWords.of(shortened(words))
                .map(wanted -> rows.search(
                        names,
                        wanted.words(),
                        wanted.joined(),
                        wanted.expression(),
                        wanted.terms(),
                        wanted.inNames(),
                        wanted.anyName(),
                        MOST))
                .orElseGet(() -> rows.latest(names, MOST));
        return found.stream().map(labels::label).toList();
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) > LONGEST
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST))
                : words;
    }
}
