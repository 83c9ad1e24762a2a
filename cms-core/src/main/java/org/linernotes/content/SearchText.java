package org.linernotes.content;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What readers find a content by, in its own words: nothing of what it refers to is in it.
 *
 * @param title it is shown under
 * @param names its other names, and names printed on it
 * @param texts what it says, in the order of its fields
 */
public record SearchText(String title, List<String> names, List<String> texts) {
    private static final int LONGEST = 100_000;

    public SearchText {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }

    static SearchText of(Content content, String title, BiFunction<RichProfile, JsonNode, RichText> richText) {
        var names = new ArrayList<String>();
        var texts = new ArrayList<String>();
        ContentWalk.over(content, (place, value) -> {
            if (place.field().internal()) {
                return;
            }
            if (place.type() instanceof FieldType.Rich(var profile)) {
                texts.add(richText.apply(profile, value).plainText());
            } else if (value.isString()) {
                switch (place.field().searched()) {
                    case NAME -> names.add(value.getStringValue());
                    case TEXT -> texts.add(value.getStringValue());
                    case NO -> {}
                }
            }
        });
        return new SearchText(title, names, texts);
    }

    /** The title as searches compare it. */
    public String titleWords() {
        return Words.of(title);
    }

    /** The names as searches compare them. */
    public String nameWords() {
        return words(names);
    }

    /** The texts as searches compare them. */
    public String textWords() {
        return words(texts);
    }

    private static String words(List<String> texts) {
        var words = Words.of(String.join(" \n", texts));
        return words.length() <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST)));
    }
}
