package org.linernotes.content;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes other scripts with Latin letters: Greek, Cyrillic, Japanese syllables and Hangul as people do in addresses, the rest
 * by ICU's rules; what those do not know stays as it is.
 */
final class Transliteration {
    private static final Map<Integer, String> LETTERS = new HashMap<>();
    private static final String[] INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ", -1);
    private static final String[] VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ", -1);
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int KATAKANA_AFTER_HIRAGANA = 0x60;

    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}\\p{IsCommon}]]");
    private static final Pattern IDEOGRAPHS = Pattern.compile("\\p{IsHan}+");

    static {
        learn("а а б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч"
                + " ch ш sh");
        learn("щ shch ъ  ы y ь  э e ю yu я ya і i ї yi є ye ґ g ђ dj ј j љ lj њ nj ћ c џ dz а a");
        learn("α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o");
        learn("あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to");
        learn("な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri");
        learn("る ru れ re ろ ro わ wa を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo だ da で de ど do");
        learn("ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゃ ya ゅ yu ょ yo っ  ぁ a ぃ i ぅ u ぇ e ぉ o ー ");
    }

    private Transliteration() {}

    static String toLatin(String text) {
        var latin = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(point -> latin.append(letters(point)));
        var known = latin.toString();
        return OTHER_SCRIPT.matcher(known).find()
                ? OtherScripts.TO_LATIN.transliterate(IDEOGRAPHS.matcher(known).replaceAll(" $0 "))
                : known;
    }

    /** Its rules take a second to read and 13 MB to keep: only for whom they are needed. */
    private static final class OtherScripts {
        private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    private static String letters(int point) {
        if (point >= FIRST_SYLLABLE && point <= LAST_SYLLABLE) {
            return syllable(point - FIRST_SYLLABLE);
        }
        var known = LETTERS.get(isKatakana(point) ? point - KATAKANA_AFTER_HIRAGANA : point);
        if (known != null) {
            return known;
        }
        var base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .codePointAt(0);
        return LETTERS.getOrDefault(base, Character.toString(point));
    }

    private static String syllable(int index) {
        return INITIALS[index / (21 * 28)] + VOWELS[index / 28 % 21] + FINALS[index % 28];
    }

    private static boolean isKatakana(int point) {
        return point >= 0x30A1 && point <= 0x30F6;
    }

    private static void learn(String pairs) {
        var parts = pairs.split(" ", -1);
        for (var i = 0; i + 1 < parts.length; i += 2) {
            LETTERS.put(parts[i].codePointAt(0), parts[i + 1]);
        }
    }
}
