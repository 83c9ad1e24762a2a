package org.linernotes.content;

import static java.util.stream.Collectors.joining;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What readers find a content by, in its own words: nothing of what it refers to is in it.
 *
 * @param title it is shown under
 * @param names its other names, and names printed on it
 * @param hints names that find it and are shown to nobody
 * @param texts what it says, in the order of its fields
 */
public record SearchText(String title, List<String> names, List<String> hints, List<String> texts) {
    private static final int LONGEST = 100_000;

    public SearchText {
        names = List.copyOf(names);
        hints = List.copyOf(hints);
        texts = List.copyOf(texts);
    }

    static SearchText of(Content content, String title, BiFunction<RichProfile, JsonNode, RichText> richText) {
        var names = new ArrayList<String>();
        var hints = new ArrayList<String>();
        var texts = new ArrayList<String>();
        ContentWalk.over(content, (place, value) -> {
            if (place.field().internal()) {
                return;
            }
            if (place.type() instanceof FieldType.Rich(var profile)) {
                texts.add(richText.apply(profile, value).plainText());
            } else if (value.isString()) {
                switch (place.field().searched()) {
                    case NAME -> (Unshown.isBeside(place) ? hints : names).add(value.getStringValue());
                    case TEXT -> texts.add(value.getStringValue());
                    case NO -> {}
                }
            }
        });
        return new SearchText(title, names, hints, texts);
    }

    /** The title as searches compare it. */
    public String titleWords() {
        return String.join(" ", WordForms.listed(title));
    }

    /** The names as searches compare them, and every other form of them and of the title. */
    public String nameWords() {
        var all = Stream.concat(names.stream(), hints.stream()).toList();
        return words(Stream.of(
                        all.stream().flatMap(name -> WordForms.listed(name).stream()),
                        WordForms.beside(title).distinct(),
                        all.stream().flatMap(WordForms::beside).distinct())
                .flatMap(found -> found));
    }

    /** The texts as searches compare them. */
    public String textWords() {
        var pieces = texts.stream().map(WordForms::of).flatMap(List::stream).toList();
        return words(
                Stream.concat(WordForms.prose(pieces), WordForms.others(pieces).distinct()));
    }

    private static String words(Stream<String> found) {
        var words = found.collect(joining(" "));
        return words.length() <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST)));
    }
}
