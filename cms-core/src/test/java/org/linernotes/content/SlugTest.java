package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            P!nk                   | p-nk
            AC/DC                  | ac-dc
            Wham!                  | wham
            Ke$ha                  | ke-ha
            M*A*S*H                | m-a-s-h
            #1 Crush               | 1-crush
            Mambo No. 5 (#1)       | mambo-no-5-1
            E=MC²                  | e-mc2
            98°                    | 98
            1+1                    | 1-1
            Florence + the Machine | florence-the-machine
            Simon & Garfunkel      | simon-and-garfunkel
            Sign ☮ the Times       | sign-the-times
            C                      | c
            C#                     | c-sharp
            C♯ m                   | c-sharp-m
            C++                    | c-plus-plus
            C++11                  | c-plus-plus-11
            A+                     | a-plus
            +44                    | plus-44
            Sonata in B♭ major     | sonata-in-b-flat-major
            Си++                   | si-plus-plus
            """)
    void marksThatAreWordsAreWrittenAsWords(String name, String slug) {
        assertThat(Slug.of(name)).contains(slug);
    }

    @Test
    void namesThatDifferInMarksAloneHaveAddressesOfTheirOwn() {
        var names = List.of(
                "!!!", "?", "÷", "×", "=", "+", "***", "★", "🎸", "2", "🎸 2", "🎺 2", "☮ 7", "7", "÷ 7", "♥7", "ᏣᎳᎩ",
                "ᏣᎳᎩ 7");

        var slugs = names.stream().map(name -> Slug.of(name).orElseThrow()).toList();

        assertThat(slugs)
                .doesNotHaveDuplicates()
                .allMatch(slug -> Slug.fault(slug, 1).isEmpty());
        assertThat(Slug.of("🎸 2").orElseThrow()).matches("2-x[0-9a-f]{8}");
        assertThat(Slug.of("!!!").orElseThrow()).matches("x-[0-9a-f]{8}");
        assertThat(Slug.of("\u200B")).isEmpty();
    }

    @Test
    void aNumberedAddressIsOneTooHoweverLongTheOtherWas() {
        assertThat(Slug.numbered("artis", 2)).isEqualTo("artis-2");
        assertThat(Slug.numbered("artis/spoons", 12)).isEqualTo("artis/spoons-12");
        assertThat(Slug.numbered("x".repeat(100), 2)).isEqualTo("x".repeat(98) + "-2");
        assertThat(Slug.numbered("x".repeat(97) + "-yz", 2)).isEqualTo("x".repeat(97) + "-2");
        assertThat(Slug.numbered("a".repeat(100) + "/" + "x".repeat(99), 10))
                .isEqualTo("a".repeat(100) + "/" + "x".repeat(97) + "-10");
    }
}
