package org.linernotes.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words and marks of a credit that stand between artists. */
final class CreditWords {
    /** What a word between two artists means. */
    enum Kind {
        AND,
        GUEST,
        END_OF_BRACKET
    }

    /**
     * What stands between two names, blanks included.
     *
     * @param kind of the strongest of its words
     */
    record Between(int start, int end, Kind kind) {}

    private record Word(int start, int end, Kind kind) {}

    private static final Pattern WORD = Pattern.compile(
            "(?<guest>(?<=\\s)[(\\[]?(?:duet with|featuring|feat\\.?|ft\\.?|starring|introducing|presents?|w/)(?=\\s)"
                    + "|(?<=\\s)[(\\[](?:with|and)(?=\\s)"
                    + "|(?<=\\s)with(?=\\s)(?!\\s+(?:his|her|their|the|orchestra|chorus)\\b))"
                    + "|(?<and>,(?=\\s)|(?<=\\s)(?:&|and|\\+|x|vs\\.?|versus|or|/)(?=\\s))"
                    + "|[)\\]]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CreditWords() {}

    /** In their order; at the beginning and at the end of a credit such words belong to a name. */
    static List<Between> find(String credit) {
        var masked = Brackets.masked(credit);
        var found = new ArrayList<Between>();
        for (var run : runs(masked)) {
            var between = between(masked, withoutPartsOfNames(masked, run));
            var ends = between.end() == credit.length() && between.kind() != Kind.END_OF_BRACKET;
            if (between.start() > 0 && !ends) {
                found.add(between);
            }
        }
        return found;
    }

    /** Words with nothing but blanks between them. */
    private static List<List<Word>> runs(String masked) {
        var runs = new ArrayList<List<Word>>();
        var end = -1;
        for (var result : WORD.matcher(masked).results().toList()) {
            var word = new Word(result.start(), result.end(), kind(result));
            if (end < 0 || !masked.substring(end, word.start()).isBlank()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(word);
            end = word.end();
        }
        return runs;
    }

    private static Kind kind(MatchResult word) {
        if (word.group("guest") != null) {
            return Kind.GUEST;
        }
        return word.group("and") == null ? Kind.END_OF_BRACKET : Kind.AND;
    }

    /** A capital X beside another such word is the end or the beginning of a name: {@code Lil Nas X & X Ambassadors}. */
    private static List<Word> withoutPartsOfNames(String masked, List<Word> run) {
        var from = run.size() > 1 && isX(masked, run.getFirst()) ? 1 : 0;
        var to = run.size() > from + 1 && isX(masked, run.getLast()) ? run.size() - 1 : run.size();
        return run.subList(from, to);
    }

    private static boolean isX(String masked, Word word) {
        return masked.substring(word.start(), word.end()).equals("X");
    }

    private static Between between(String masked, List<Word> run) {
        var start = run.getFirst().start();
        while (start > 0 && Character.isWhitespace(masked.charAt(start - 1))) {
            start--;
        }
        var end = run.getLast().end();
        while (end < masked.length() && Character.isWhitespace(masked.charAt(end))) {
            end++;
        }
        return new Between(start, end, kind(run));
    }

    private static Kind kind(List<Word> run) {
        var kinds = run.stream().map(Word::kind).toList();
        if (kinds.contains(Kind.GUEST)) {
            return Kind.GUEST;
        }
        return kinds.contains(Kind.END_OF_BRACKET) ? Kind.END_OF_BRACKET : Kind.AND;
    }
}
