package org.linernotes.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as sorting, searching and matching compare it: small letters without accents, and digits, with single blanks
 * between words.
 *
 * <p>{@code Don't Stop 'Til You Get Enough} becomes {@code dont stop til you get enough}, {@code Mötley Crüe} becomes
 * {@code motley crue}. Letters of other scripts stay.
 */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern QUOTES = Pattern.compile("['\"`´‘’‚‛“”„‟«»‹›′″ʻʼ]+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** Empty where a text has neither letters nor digits. */
    public static String of(String text) {
        var words = QUOTES.matcher(fold(text)).replaceAll("").replace("&", " and ");
        return OTHERS.matcher(words).replaceAll(" ").strip();
    }

    public static List<String> list(String text) {
        var words = of(text);
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1));
    }

    /** Small letters without accents; everything else as it is. */
    static String fold(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Slug.foldLatin(plain).toLowerCase(Locale.ROOT);
    }
}
