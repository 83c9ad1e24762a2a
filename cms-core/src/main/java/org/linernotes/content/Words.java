package org.linernotes.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as sorting, searching and matching compare it: the one folding of words, for readers, editors and imports alike.
 *
 * <p>Small letters without accents, and digits, with single blanks between words: {@code Don't Stop 'Til You Get Enough}
 * becomes {@code dont stop til you get enough}, {@code Mötley Crüe} becomes {@code motley crue}. What cannot be seen is
 * nothing, letters of other scripts stay. A text of marks alone, such as {@code !!!}, is one word of these marks.
 */
public final class Words {
    private static final Pattern QUOTES = Pattern.compile("[\"`´΄᾽᾿‘’‚‛“”„‟«»‹›′″‴‵‶ʹʺʻʼʽʾʿˈˊˋ՚׳״ꞌ〝〞〟]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0Fـ™℠®©\\u034F\\u115F\\u1160\\u3164\\uFFA0\\u17B4\\u17B5]+");
    private static final Pattern FRACTION = Pattern.compile("(?<=\\p{Nd})(?=[¼-¾⅐-⅟↉])");
    /** Of Latin, Greek, Cyrillic, Hebrew and Arabic letters; the vowels of other scripts are marks, too, and stay. */
    private static final Pattern ACCENTS = Pattern.compile(
            "[\\u0300-\\u036F\\u0483-\\u0489\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670"
                    + "\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF"
                    + "\\uFE00-\\uFE0F\\uFE20-\\uFE2F\\x{E0100}-\\x{E01EF}]+");

    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}−]");
    private static final Pattern APOSTROPHES = Pattern.compile("'+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern AND =
            Pattern.compile("&|(?<![^\\s\\p{Z}])\\+(?![^\\s\\p{Z}])|(?<=[\\p{L}\\p{N}])\\+(?=[\\p{L}\\p{N}])");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern STRAY = Pattern.compile("(?<![\\p{L}\\p{N}\\p{M}])\\p{M}+");

    private Words() {}

    /** Empty where a text has nothing to see. */
    public static String of(String text) {
        return ofFolded(fold(text));
    }

    public static List<String> list(String text) {
        return split(of(text));
    }

    /** The words written as one: two names that are the same in this differ in marks, blanks, case or accents alone. */
    public static String joined(String text) {
        return of(text).replace(" ", "");
    }

    /** Whether a text has letters or digits, not marks alone. */
    static boolean isReadable(String text) {
        return READABLE.matcher(text).find();
    }

    private static String ofFolded(String folded) {
        return isReadable(folded) ? inFolded(folded) : BLANKS.matcher(folded).replaceAll("");
    }

    /** The words of a part of a text that has been folded. */
    static String inFolded(String folded) {
        var words = AND.matcher(APOSTROPHES.matcher(folded).replaceAll("")).replaceAll(" and ");
        return OTHERS.matcher(words).replaceAll(" ").strip();
    }

    /** What stands between blanks. */
    static List<String> split(String folded) {
        var plain = BLANKS.matcher(folded).replaceAll(" ").strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" ", -1));
    }

    /** Small letters without accents, one kind of apostrophe and of hyphen, and nothing that cannot be seen. */
    public static String fold(String text) {
        var seen = INVISIBLE.matcher(QUOTES.matcher(text).replaceAll("'")).replaceAll("");
        var apart = Normalizer.normalize(FRACTION.matcher(seen).replaceAll(" "), Normalizer.Form.NFKD);
        var plain = HYPHENS.matcher(ACCENTS.matcher(apart).replaceAll("")).replaceAll("-");
        var folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> folded.append(foldOne(point)));
        var whole = STRAY.matcher(QUOTES.matcher(folded).replaceAll("'")).replaceAll("");
        return Normalizer.normalize(whole, Normalizer.Form.NFC);
    }

    /** By way of the capital, so that the sigma at the end of a word is one like any other. */
    private static String foldOne(int point) {
        if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
            return Integer.toString(Character.digit(point, 10));
        }
        var small = Character.toLowerCase(point);
        var plain = LatinLetters.plain(small);
        return plain.codePointAt(0) == small
                ? Character.toString(Character.toLowerCase(Character.toUpperCase(small)))
                : plain;
    }
}
