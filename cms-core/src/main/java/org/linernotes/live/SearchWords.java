package org.linernotes.live;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linernotes.content.Words;

/**
 * What a reader typed into a search: words in any order, the last of which may be unfinished, and phrases in quotation
 * marks.
 *
 * @param words all of it as searches compare it
 * @param expression for the index: letters and digits between operators of ours, whatever was typed
 * @param terms what the expression asks for one by one; empty where one of them is enough
 */
public record SearchWords(String words, String expression, List<String> terms) {
    static final int MOST_WORDS = 20;

    private static final Pattern WORD = Pattern.compile("'[^']+'(:\\*)?");
    private static final Pattern PHRASE = Pattern.compile("[\"“”„]([^\"“”„]*)[\"“”„]");

    public SearchWords {
        terms = List.copyOf(terms);
    }

    /** Empty where there is nothing to look for. */
    public static Optional<SearchWords> of(String typed) {
        var terms = new ArrayList<String>();
        var phrases = PHRASE.matcher(typed);
        while (phrases.find()) {
            phrase(phrases.group(1)).ifPresent(terms::add);
        }
        var rest = PHRASE.matcher(typed).replaceAll(" ");
        terms.addAll(words(rest, !rest.isEmpty() && !Character.isWhitespace(rest.codePointBefore(rest.length()))));
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchWords(Words.of(typed), String.join(" & ", terms), terms));
    }

    /** Any of the words, for what is like a title and not the same. */
    public static Optional<SearchWords> anyOf(String typed) {
        var terms = words(typed, false);
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchWords(Words.of(typed), String.join(" | ", terms), List.of()));
    }

    /** The expression for titles alone, which the index marks with an A; of single words only. */
    String inTitles() {
        return expression.replace("' | ", "':A | ").concat(":A");
    }

    /** The terms for names alone, which the index marks with an A or a B. */
    List<String> inNames() {
        return terms.stream()
                .map(term -> WORD.matcher(term)
                        .replaceAll(word -> word.group(1) == null ? word.group() + ":AB" : word.group() + "AB"))
                .toList();
    }

    /** One of the terms in a name. */
    String anyName() {
        return String.join(" | ", inNames());
    }

    private static Optional<String> phrase(String typed) {
        var words = words(typed, false);
        return words.isEmpty() ? Optional.empty() : Optional.of(words.stream().collect(joining(" <-> ", "(", ")")));
    }

    private static List<String> words(String typed, boolean unfinished) {
        var words = Words.list(typed);
        var terms = new ArrayList<String>();
        for (var word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            terms.add("'" + word + "'");
        }
        if (unfinished && !terms.isEmpty() && words.size() <= MOST_WORDS) {
            terms.set(terms.size() - 1, terms.getLast() + ":*");
        }
        return terms;
    }
}
