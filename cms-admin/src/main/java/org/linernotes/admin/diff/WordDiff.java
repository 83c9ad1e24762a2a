package org.linernotes.admin.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
public final class WordDiff {
    private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}'’]+|.", Pattern.DOTALL);

    private WordDiff() {}

    public static List<WordRun> between(String before, String after) {
        var runs = new ArrayList<WordRun>();
        var text = new StringBuilder();
        WordRun.Fate fate = null;
        for (var edit : SequenceDiff.between(words(before), words(after))) {
            if (fate != null && fate != edit.fate()) {
                runs.add(new WordRun(fate, text.toString()));
                text.setLength(0);
            }
            fate = edit.fate();
            text.append(edit.element());
        }
        if (fate != null) {
            runs.add(new WordRun(fate, text.toString()));
        }
        return runs;
    }

    private static List<String> words(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
