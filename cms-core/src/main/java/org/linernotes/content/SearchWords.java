package org.linernotes.content;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody typed into a search: words in any order, the last of which may be unfinished, and phrases in quotation
 * marks.
 *
 * @param words all of it as titles in the index are compared with it
 * @param expression for the index: letters and digits between operators of ours, whatever was typed
 * @param required what the expression asks for one by one; empty where one of them is enough
 * @param asked all of it, with articles that names go without
 */
public record SearchWords(String words, String expression, List<SearchTerm> required, List<SearchTerm> asked) {
    public static final int MOST_WORDS = 20;

    private static final Pattern WORD = Pattern.compile("'[^']+'(:\\*)?");
    private static final Pattern ARTICLE = Pattern.compile("^(the|an?) (?=.)");
    private static final Pattern PHRASE = Pattern.compile("[\"“”„]([^\"“”„]*)[\"“”„]");

    public SearchWords {
        required = List.copyOf(required);
        asked = List.copyOf(asked);
    }

    /** Empty where there is nothing to look for. */
    public static Optional<SearchWords> of(String typed) {
        var rest = PHRASE.matcher(typed).replaceAll(" ");
        var asked = Stream.concat(phrases(typed), terms(rest, isUnfinished(rest)))
                .limit(MOST_WORDS)
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var required = required(asked);
        var expression = required.stream().map(SearchTerm::expression).collect(joining(" & "));
        return Optional.of(new SearchWords(words(typed), expression, required, asked));
    }

    /** Any of the words, for what is like a title and not the same. */
    public static Optional<SearchWords> anyOf(String typed) {
        var asked = terms(typed, false).limit(MOST_WORDS).toList();
        var expression = asked.stream().flatMap(SearchTerm::anyWord).distinct().collect(joining(" | "));
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchWords(words(typed), expression, List.of(), asked));
    }

    /** An expression for titles that hold one of the words, which the index marks with an A; empty without words. */
    public static String inTitles(List<String> words) {
        return words.stream().map("'%s':A"::formatted).collect(joining(" | "));
    }

    /** Its words written as one, without an article in front. */
    public String joined() {
        return ARTICLE.matcher(words).replaceFirst("").replace(" ", "");
    }

    public List<String> terms() {
        return required.stream().map(SearchTerm::expression).toList();
    }

    /** What each of the terms is compared with first. */
    public List<String> plainTerms() {
        return required.stream().map(SearchTerm::plain).toList();
    }

    /** The terms for names alone, which the index marks with an A or a B. */
    public List<String> inNames() {
        return terms().stream()
                .map(term -> WORD.matcher(term)
                        .replaceAll(word -> word.group(1) == null ? word.group() + ":AB" : word.group() + "AB"))
                .toList();
    }

    /** One of the terms in a name. */
    public String anyName() {
        return String.join(" | ", inNames());
    }

    /** The same for a text with these words: who typed {@code r.a.q.} does not look for each {@code a}. */
    public SearchWords in(Set<String> text) {
        return new SearchWords(
                words,
                expression,
                required,
                asked.stream().map(term -> term.in(text)).toList());
    }

    /** Whether this word of a text is one that was typed, in any form. */
    public boolean isFoundIn(String word) {
        return asked.stream().anyMatch(term -> term.isFoundIn(word));
    }

    /** Whether neighbours written as one were typed so, and not only those before the last, which are that long. */
    public boolean isFoundIn(String joined, int withoutLast) {
        return asked.stream().anyMatch(term -> term.isFoundIn(joined, withoutLast));
    }

    /** What was typed of a word in a script without blanks. */
    public Optional<String> partIn(String word) {
        return asked.stream().flatMap(SearchTerm::words).filter(word::contains).max(comparingInt(String::length));
    }

    private static Stream<SearchTerm> phrases(String typed) {
        return PHRASE.matcher(typed)
                .results()
                .map(phrase -> WordForms.of(phrase.group(1)))
                .filter(pieces -> !pieces.isEmpty())
                .map(SearchTerm::phrase);
    }

    private static Stream<SearchTerm> terms(String typed, boolean lastUnfinished) {
        var pieces = WordForms.of(typed);
        var unfinished = lastUnfinished && pieces.size() <= MOST_WORDS;
        return IntStream.range(0, pieces.size()).mapToObj(index -> SearchTerm.of(pieces, index, unfinished));
    }

    private static boolean isUnfinished(String typed) {
        return !typed.isEmpty() && !Character.isWhitespace(typed.codePointBefore(typed.length()));
    }

    /** Without articles, if anything is left then. */
    private static List<SearchTerm> required(List<SearchTerm> asked) {
        var others = IntStream.range(0, asked.size())
                .filter(index -> !asked.get(index).isArticle(index == 0))
                .mapToObj(asked::get)
                .toList();
        return others.isEmpty() ? asked : others;
    }

    private static String words(String typed) {
        return String.join(" ", WordForms.listed(typed));
    }
}
