package org.linernotes.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Orders titles as an index does: without an article or punctuation in front. */
public final class SortTitle {
    /** The letter of titles that begin with none. */
    public static final String OTHER = "#";

    private static final Pattern FRONT = Pattern.compile("^[^\\p{L}\\p{N}]+(?=[\\p{L}\\p{N}])");
    private static final Pattern ARTICLE = Pattern.compile("^(a|an|the)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private SortTitle() {}

    /** {@code The Boxer} becomes {@code Boxer, The}; {@code (Sittin' On) The Dock of the Bay} loses its bracket in front. */
    public static String of(String title) {
        var plain = FRONT.matcher(title).replaceFirst("");
        var article = ARTICLE.matcher(plain);
        if (!article.find()) {
            return plain;
        }
        var rest = FRONT.matcher(plain.substring(article.end())).replaceFirst("");
        return rest + ", " + article.group(1);
    }

    /** Under which letter of an index it stands: A to Z, or {@code #}. */
    public static String letter(String sortTitle) {
        var plain = FRONT.matcher(sortTitle).replaceFirst("");
        if (plain.isEmpty()) {
            return OTHER;
        }
        var first = Normalizer.normalize(
                        Slug.foldLatin(plain.substring(0, plain.offsetByCodePoints(0, 1))), Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .charAt(0);
        return first >= 'A' && first <= 'Z' ? String.valueOf(first) : OTHER;
    }
}
