package org.linernotes.content;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing that a search asks for: a word in any of its forms, or a phrase.
 *
 * @param plain its words as they are compared first
 * @param expression for the index: letters and digits between operators of ours, whatever was typed
 * @param words each of which shows where it was found
 * @param unfinished whether more letters may follow
 */
public record SearchTerm(String plain, String expression, Set<String> words, boolean unfinished) {
    private static final Set<String> ARTICLES = Set.of("a", "an");

    /** Pieces that may be written as one. */
    private record Run(int from, int to) {}

    public SearchTerm {
        words = Set.copyOf(words);
    }

    static SearchTerm phrase(List<WordForms> pieces) {
        var words = pieces.stream().flatMap(piece -> piece.words().stream()).toList();
        var follow = words.stream().noneMatch(Unbroken::isIn);
        var expression = words.stream()
                .flatMap(word -> Unbroken.asked(word).stream())
                .map(word -> asked(word, false))
                .collect(joining(follow ? " <-> " : " & ", "(", ")"));
        return new SearchTerm(String.join(" ", words), expression, Set.copyOf(words), false);
    }

    /** One of the pieces of what was typed, beside its neighbours, with which it may be written as one. */
    static SearchTerm of(List<WordForms> pieces, int index, boolean lastUnfinished) {
        var unfinished = lastUnfinished && index == pieces.size() - 1;
        var alternatives = new LinkedHashSet<String>();
        var words = new LinkedHashSet<String>();
        for (var form : pieces.get(index).forms()) {
            alternatives.add(conjunction(form, unfinished));
            words.addAll(form);
        }
        for (var run : runs(index, pieces.size())) {
            var joined = WordForms.joined(pieces.subList(run.from, run.to));
            if (!Unbroken.isIn(joined)) {
                alternatives.add(asked(joined, lastUnfinished && run.to == pieces.size()));
                words.add(joined);
            }
        }
        var expression = alternatives.size() == 1
                ? alternatives.getFirst()
                : alternatives.stream().collect(joining(" | ", "(", ")"));
        return new SearchTerm(String.join(" ", pieces.get(index).words()), expression, words, unfinished);
    }

    /** Whether names go without it, as in {@code The Eagles} or {@code A Night at the Opera}. */
    boolean isArticle(boolean leading) {
        return plain.equals("the") || (leading && ARTICLES.contains(plain));
    }

    /** Whether this word of a text is what was asked for. */
    boolean isFoundIn(String word) {
        return words.stream().anyMatch(wanted -> unfinished ? word.startsWith(wanted) : word.equals(wanted));
    }

    /** Whether neighbours written as one are what was asked for, and not the first of them alone. */
    boolean isFoundIn(String joined, int withoutLast) {
        return words.stream()
                .anyMatch(wanted -> wanted.length() > withoutLast
                        && (unfinished ? joined.startsWith(wanted) : joined.equals(wanted)));
    }

    private static List<Run> runs(int index, int size) {
        return Stream.of(new Run(index - 1, index + 1), new Run(index, index + 2), new Run(0, size))
                .filter(run -> run.from >= 0 && run.to <= size && run.to - run.from > 1)
                .distinct()
                .toList();
    }

    private static String conjunction(List<String> words, boolean unfinished) {
        var asked = new ArrayList<String>();
        for (var index = 0; index < words.size(); index++) {
            var parts = Unbroken.asked(words.get(index));
            for (var part = 0; part < parts.size(); part++) {
                var last = index == words.size() - 1 && part == parts.size() - 1;
                asked.add(asked(parts.get(part), unfinished && last));
            }
        }
        return asked.size() == 1 ? asked.getFirst() : asked.stream().collect(joining(" & ", "(", ")"));
    }

    /** One character of a script without blanks stands for all pairs that begin with it. */
    private static String asked(String word, boolean unfinished) {
        var alone = Unbroken.isIn(word) && word.codePointCount(0, word.length()) == 1;
        return "'" + word + (unfinished || alone ? "':*" : "'");
    }

    Stream<String> anyWord() {
        return words.stream().flatMap(word -> Unbroken.asked(word).stream()).map(word -> asked(word, false));
    }
}
