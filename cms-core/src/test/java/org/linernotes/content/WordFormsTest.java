package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which forms a name can be found. */
class WordFormsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            AC/DC               | acdc
            R.E.M.              | rem
            N.W.A               | nwa
            JAY-Z               | jayz
            JAY Z               | jayz
            a-ha                | aha
            Rock ’n’ Roll       | rocknroll
            Rock’n Me           | rock
            Rock’n Me           | n
            Doctor’s Advocate   | doctor
            Doctor’s Advocate   | doctors
            R&B                 | rb
            1,000               | 1000
            24/7                | 247
            P!nk                | pink
            Ke$ha               | kesha
            A$AP Rocky          | asap
            Too $hort           | short
            Joey Bada$$         | badass
            The Beatles         | thebeatles
            Guns N’ Roses       | gunsnroses
            宇多田ヒカル           | ヒカ
            宇多田ヒカル           | ル
            방탄소년단             | 소년
            !!!                 | u21u21u21
            """)
    void aNameIsFoundInEachForm(String name, String form) {
        assertThat(Stream.concat(WordForms.listed(name).stream(), WordForms.beside(name)))
                .contains(form);
    }

    @Test
    void marksAtTheEndAreNotRead() {
        assertThat(WordForms.beside("Wham! Help! $100 U$")).doesNotContain("whami", "helpi", "s100");
    }

    @Test
    void whatIsTypedInAnUnbrokenScriptAsksForEachTwoCharacters() {
        assertThat(Unbroken.asked("ヒカル")).isEqualTo(List.of("ヒカ", "カル"));
        assertThat(Unbroken.asked("ル")).isEqualTo(List.of("ル"));
        assertThat(Unbroken.asked("dj宇多田")).isEqualTo(List.of("dj", "宇多", "多田"));
        assertThat(Unbroken.asked("love")).isEqualTo(List.of("love"));
    }
}
