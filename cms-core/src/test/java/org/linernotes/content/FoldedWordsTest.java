package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one table of how words are compared: whoever searches, sorts or matches names folds them so. */
class FoldedWordsTest {
    private static final String LETTERS = "abcxyzäöüßéøđþıİΣσςЖйёヒカルガ漢字한국ไทยहि'’&+!$.-/ 0123９½ﬁＡ";
    private static final List<String> UNSEEN =
            List.of("\u00AD", "\u200B", "\u200D", "\u2060", "\uFEFF", "\u202E", "\uFE0F");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Don't Stop 'Til You Get Enough | dont stop til you get enough
            Don’t Stop ‘Til You Get Enough | dont stop til you get enough
            Donʼt Stop ´Til                | dont stop til
            “Weird Al” Yankovic            | weird al yankovic
            Mötley Crüe                    | motley crue
            AC/DC                          | ac dc
            R.E.M.                         | r e m
            JAY‐Z                          | jay z
            a‑ha                           | a ha
            Rock & Roll                    | rock and roll
            Rock + Roll                    | rock and roll
            R&B                            | r and b
            1+1                            | 1 and 1
            +44                            | 44
            P!nk                           | p nk
            Sigur Rós                      | sigur ros
            Straße GROẞ                    | strasse gross
            Røros Đorđe Łódź Ħal Þor       | roros dorde lodz hal thor
            İstanbul ışık ISIK             | istanbul isik isik
            ﬁnal ﬂight ＡＢＣ ①              | final flight abc 1
            ＬＯＶＥ　ＬＯＶＥ                   | love love
            ΟΔΟΣ οδός Οδος                 | οδοσ οδοσ οδοσ
            Ёлка й КИНО                    | елка и кино
            Rhap\u00ADso\u200Bdy           | rhapsody
            Cafe\u0301                | cafe
            Guns\u00A0N’\u202FRoses        | guns n roses
            9½ Weeks                       | 9 1 2 weeks
            mc²                            | mc2
            ١٩٨٤ १९८४ １９８４                | 1984 1984 1984
            ｶﾞﾗｽ ヒカル                        | ガラス ヒカル
            हिन्दी                          | हिन्दी
            שָׁלוֹם مُحَمَّد                     | שלום محمد
            Sign ☮ the Times™              | sign the times
            !!!                            | !!!
            ?                              | ?
            ÷                              | ÷
            +                              | +
            &                              | &
            ’                              | '
            ❤\uFE0F                        | ❤
            """)
    void wordsAreComparedSo(String text, String words) {
        assertThat(Words.of(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AC/DC       | ACDC
            JAY Z       | Jay-Z
            K'Naan      | K’Naan
            Björk       | BJORK
            N.W.A       | NWA
            Simon & Garfunkel | Simon and Garfunkel
            R.E.M.      | rem
            """)
    void namesThatDifferInMarksAndBlanksAloneAreTheSame(String one, String other) {
        assertThat(Words.joined(one)).isEqualTo(Words.joined(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Blink-182 | Blink-183
            !!!       | ???
            Ke$ha     | Kesha
            Kool      | Cool
            """)
    void namesThatDifferInLettersAreNot(String one, String other) {
        assertThat(Words.joined(one)).isNotEqualTo(Words.joined(other));
    }

    @Test
    void whatHasNothingToSeeHasNoWords() {
        assertThat(List.of("", " ", "\u00A0\u3000", "\u200B\u00AD", "\t\n"))
                .allSatisfy(text -> assertThat(Words.list(text)).isEmpty());
    }

    @Test
    void foldingIsDoneOnceAndUnseenCharactersChangeNothing() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var text = text(random);
            var words = Words.of(text);
            var described = "seed " + seed + ": " + text;

            assertThat(Words.of(words)).as(described).isEqualTo(words);
            assertThat(Words.of(hide(random, text))).as(described).isEqualTo(words);
            if (Words.isReadable(words)) {
                assertThat(WordForms.listed(text)).as(described).isEqualTo(Words.list(text));
            }
            assertThat(words).as(described).isEqualTo(words.strip()).doesNotContain("  ");
            assertThat(Slug.of(text)
                            .flatMap(slug -> Slug.fault(slug, 1))
                            .filter(fault -> !fault.code().equals("RESERVED_SLUG")))
                    .as(described)
                    .isEmpty();
        }
    }

    private static String text(Random random) {
        var points = LETTERS.codePoints().toArray();
        return random.ints(random.nextInt(12), 0, points.length)
                .mapToObj(index -> Character.toString(points[index]))
                .collect(Collectors.joining());
    }

    /** Between two characters of which neither belongs to the one before. */
    private static String hide(Random random, String text) {
        return text.codePoints()
                .mapToObj(point -> Character.toString(point) + UNSEEN.get(random.nextInt(UNSEEN.size())))
                .collect(Collectors.joining());
    }
}
