package org.linernotes.content;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One thing that a search asks for: a word in any of its forms, or a phrase.
 *
 * @param plain its words as they are compared first
 * @param expression for the index: letters and digits between operators of ours, whatever was typed
 * @param forms lists of words, all of which must be found
 * @param unfinished whether more letters may follow
 */
public record SearchTerm(String plain, String expression, Set<List<String>> forms, boolean unfinished) {
    private static final Set<String> ARTICLES = Set.of("a", "an");

    /** Pieces that may be written as one. */
    private record Run(int from, int to) {}

    public SearchTerm {
        forms = forms.stream().map(List::copyOf).collect(toUnmodifiableSet());
    }

    static SearchTerm phrase(List<WordForms> pieces) {
        var words = pieces.stream().flatMap(piece -> piece.words().stream()).toList();
        var follow = words.stream().noneMatch(Unbroken::isIn);
        var expression = words.stream()
                .flatMap(word -> Unbroken.asked(word).stream())
                .map(word -> asked(word, false))
                .collect(joining(follow ? " <-> " : " & ", "(", ")"));
        return new SearchTerm(String.join(" ", words), expression, Set.of(words), false);
    }

    /** One of the pieces of what was typed, beside its neighbours, with which it may be written as one. */
    static SearchTerm of(List<WordForms> pieces, int index, boolean lastUnfinished) {
        var unfinished = lastUnfinished && index == pieces.size() - 1;
        var alternatives = new LinkedHashSet<String>();
        var forms = new LinkedHashSet<List<String>>();
        for (var form : pieces.get(index).forms()) {
            alternatives.add(conjunction(form, unfinished));
            forms.add(form);
        }
        for (var run : runs(index, pieces.size())) {
            var joined = WordForms.joined(pieces.subList(run.from, run.to));
            if (!Unbroken.isIn(joined)) {
                alternatives.add(asked(joined, lastUnfinished && run.to == pieces.size()));
                forms.add(List.of(joined));
            }
        }
        var expression = alternatives.size() == 1
                ? alternatives.getFirst()
                : alternatives.stream().collect(joining(" | ", "(", ")"));
        return new SearchTerm(String.join(" ", pieces.get(index).words()), expression, forms, unfinished);
    }

    /** Whether names go without it, as in {@code The Eagles} or {@code A Night at the Opera}. */
    boolean isArticle(boolean leading) {
        return plain.equals("the") || (leading && ARTICLES.contains(plain));
    }

    /** The words of all forms. */
    Stream<String> words() {
        return forms.stream().flatMap(List::stream);
    }

    /** The same without the forms of which a text with these words does not have all. */
    SearchTerm in(Set<String> text) {
        var found = forms.stream()
                .filter(form -> form.size() == 1
                        || IntStream.range(0, form.size())
                                .allMatch(index -> Unbroken.isIn(form.get(index))
                                        || text.stream().anyMatch(word -> isWord(form, index, word))))
                .collect(toUnmodifiableSet());
        return new SearchTerm(plain, expression, found, unfinished);
    }

    /** Whether this word of a text is what was asked for. */
    boolean isFoundIn(String word) {
        return forms.stream()
                .anyMatch(form -> IntStream.range(0, form.size()).anyMatch(index -> isWord(form, index, word)));
    }

    /** Whether neighbours written as one are what was asked for, and not the first of them alone. */
    boolean isFoundIn(String joined, int withoutLast) {
        return forms.stream()
                .filter(form -> form.size() == 1 && form.getFirst().length() > withoutLast)
                .anyMatch(form -> isWord(form, 0, joined));
    }

    /** More letters may follow the last word of a form alone. */
    private boolean isWord(List<String> form, int index, String word) {
        return (unfinished && index == form.size() - 1)
                ? word.startsWith(form.get(index))
                : word.equals(form.get(index));
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
        return words().flatMap(word -> Unbroken.asked(word).stream()).map(word -> asked(word, false));
    }
}
