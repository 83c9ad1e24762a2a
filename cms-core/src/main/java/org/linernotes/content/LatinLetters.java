package org.linernotes.content;

import java.util.HashMap;
import java.util.Map;

/** Latin letters that no normalisation takes apart, as people write them who do not have them. */
final class LatinLetters {
    private static final Map<Integer, String> PLAIN = new HashMap<>();

    static {
        learn("ß ss æ ae ð d ø o þ th đ d ħ h ı i ĸ k ł l ŋ n œ oe ŧ t ƀ b ƃ b ƈ c ƌ d ƒ f ƕ hv ƙ k ƚ l ƞ n ƣ oi ƥ p"
                + " ƫ t ƭ t");
        learn("ƴ y ƶ z ǥ g ȡ d ȥ z ȴ l ȵ n ȶ t ȷ j ȸ db ȹ qp ȼ c ȿ s ɀ z ɇ e ɉ j ɍ r ɏ y ɓ b ɖ d ɗ d ɛ e ɠ g ɨ i ɫ l"
                + " ɱ m ɲ n");
        learn("ɳ n ɼ r ɽ r ʂ s ʈ t ʉ u ʋ v ʐ z ə e ǝ e ɔ o ɑ a ɣ g ʃ sh ʒ z ɩ i ʊ u ʌ v ɯ m ɵ o ƅ b ƨ s ƽ s ᵽ p ẜ s"
                + " ẝ s ỻ ll");
        learn("ỽ v ỿ y ⱡ l ⱥ a ⱦ t ⱨ h ⱪ k ⱬ z ⱳ w ⱺ o ꜳ aa ꜵ ao ꜷ au ꜹ av ꜽ ay ꝁ k ꝃ k ꝅ k ꝇ l ꝉ l ꝋ o ꝍ o ꝏ oo ꝑ p"
                + " ꝓ p");
        learn("ꝕ p ꝗ q ꝙ q ꝟ v ꝡ vy ꝥ th ꞑ n ꞓ c ꞡ g ꞣ k ꞥ n ꞧ r ꞩ s");
    }

    private LatinLetters() {}

    /** A small letter as it is typed with A to Z; any other character as it is. */
    static String plain(int letter) {
        var plain = PLAIN.get(letter);
        return plain == null ? Character.toString(letter) : plain;
    }

    private static void learn(String pairs) {
        var parts = pairs.split(" ", -1);
        for (var i = 0; i < parts.length; i += 2) {
            PLAIN.put(parts[i].codePointAt(0), parts[i + 1]);
        }
    }
}
