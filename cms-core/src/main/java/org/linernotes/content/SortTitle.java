package org.linernotes.content;

import java.util.regex.Pattern;

/** Orders titles as an index does: without an article or punctuation in front. */
public final class SortTitle {
    /** The letter of titles that begin with none. */
    public static final String OTHER = "#";

    private static final Pattern FRONT = Pattern.compile("^[^\\p{L}\\p{N}]+(?=[\\p{L}\\p{N}])");
    private static final Pattern ARTICLE = Pattern.compile("^(a|an|the)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PERSON = Pattern.compile(
            "(?<given>\\S.*?)\\s+(?<family>(?:(?:Van der|Van|Von|De La|Del|De|Di|Da|La|Le|St\\.) )?[^\\s,]+)"
                    + "(?:,?\\s+(?<end>(?i:jr|sr)\\.?|II|III|IV))?");
    private static final Pattern FAMILY_FIRST =
            Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]");

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

    /**
     * {@code Michael Jackson} becomes {@code Jackson, Michael}: the family name is taken to be the last word, with what
     * belongs to it in front; a name of one word, or in a script that puts the family first, stays.
     */
    public static String ofPerson(String name) {
        if (ARTICLE.matcher(name).find() || FAMILY_FIRST.matcher(name).find()) {
            return of(name);
        }
        var full = PERSON.matcher(name);
        if (!full.matches()) {
            return of(name);
        }
        var end = full.group("end");
        return full.group("family") + ", " + full.group("given") + (end == null ? "" : ", " + end);
    }

    /** Under which letter of an index it stands: A to Z, or {@code #}. */
    public static String letter(String sortTitle) {
        var words = Words.of(sortTitle);
        var first = words.isEmpty() ? ' ' : Character.toUpperCase(words.charAt(0));
        return first >= 'A' && first <= 'Z' ? String.valueOf(first) : OTHER;
    }
}
