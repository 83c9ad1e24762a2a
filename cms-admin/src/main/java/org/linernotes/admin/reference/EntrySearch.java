package org.linernotes.admin.reference;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Finds entries by their titles and other names, whatever the case and the accents, for those who want to name one. */
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
        var wanted = clean(words);
        var found = wanted.isEmpty() ? rows.latest(names, MOST) : rows.search(names, wanted, MOST);
        return found.stream().map(labels::label).toList();
    }

    /** Words in which nothing stands for anything else. */
    private static String clean(String words) {
        var text = words.strip().replace("\u0000", "");
        var cut = text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
                : text;
        return cut.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
