package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slugs, sort titles and dates: what becomes of titles and times. */
class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Leave Me Alone          | leave-me-alone
            Rock & Roll             | rock-and-roll
            "Heroes"                | heroes
            Don't Stop 'Til You Get | dont-stop-til-you-get
            Mötley Crüe             | motley-crue
            Straße über Røros       | strasse-uber-roros
            Sign ☮ the Times        | sign-the-times
            --- What?! ---          | what
            Кино                    | kino
            Καλημέρα                | kalimera
            さくら                   | sakura
            방탄소년단                | bangtansonyeondan
            Кино 2                  | kino-2
            Сцена 1                 | stsena-1
            宇多田ヒカル 3              | yu-duo-tian-hikaru-3
            周杰倫                    | zhou-jie-lun
            فيروز 1                  | fyrwz-1
            שלום 3                   | slwm-3
            ქართული 5               | kartuli-5
            हिन्दी 6                  | hindi-6
            Ħal Ŧor Əli Ŋor ışık İzmir Þor Øst Đak Łódź | hal-tor-eli-nor-isik-izmir-thor-ost-dak-lodz
            Rhap\u00ADso\u200Bdy    | rhapsody
            Rock´n´Roll 9½          | rocknroll-9-1-2
            ﬁne ＷＩＤＥ ①            | fine-wide-1
            """)
    void slugsAreMadeOfWords(String title, String slug) {
        assertThat(Slug.of(title)).contains(slug);
    }

    @Test
    void lettersThatAreLostLeaveAMarkInTheAddress() {
        assertThat(Slug.of("ᏣᎳᎩ 3").orElseThrow()).matches("3-x[0-9a-f]{8}");
        assertThat(Slug.of("ᏣᎳᎩ 3")).isNotEqualTo(Slug.of("ᐃᓄᒃ 3")).isNotEqualTo(Slug.of("3"));
        assertThat(Slug.fault(Slug.of("ᏣᎳᎩ " + "word ".repeat(50)).orElseThrow(), 1))
                .isEmpty();
    }

    @Test
    void aLongSlugEndsAtAWord() {
        assertThat(Slug.of("word ".repeat(50)).orElseThrow()).hasSize(99).endsWith("-word");
        assertThat(Slug.of("x".repeat(300)).orElseThrow()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "A", "a b", "a--b", "-a", "a/b", "é", "a\n", "../a"})
    void refusesAddressesThatAreNone(String slug) {
        assertThat(Slug.fault(slug, 1)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Boxer                          | Boxer, The        | B
            A Day in the Life                  | Day in the Life, A | D
            An Eye                             | Eye, An           | E
            A                                  | A                 | A
            The The                            | The, The          | T
            (Sittin' On) The Dock of the Bay   | Sittin' On) The Dock of the Bay | S
            …Baby One More Time                 | Baby One More Time | B
            1999                               | 1999              | #
            ???                                | ???               | #
            Édith                              | Édith             | E
            Øresund                            | Øresund           | O
            Кино                               | Кино              | #
            a-ha                               | a-ha              | A
            abcdefu                            | abcdefu           | A
            Élan                               | Élan              | E
            ﬂash                               | ﬂash              | F
            Þór                                | Þór               | T
            ＡＢＢＡ                              | ＡＢＢＡ             | A
            """)
    void sortTitlesBeginWithWhatMatters(String title, String sortTitle, String letter) {
        assertThat(SortTitle.of(title)).isEqualTo(sortTitle);
        assertThat(SortTitle.letter(sortTitle)).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Michael Jackson      | Jackson, Michael
            Johann Sebastian Bach | Bach, Johann Sebastian
            Ludwig van Beethoven | Beethoven, Ludwig van
            Eddie Van Halen      | Van Halen, Eddie
            Van Morrison         | Morrison, Van
            Sammy Davis Jr.      | Davis, Sammy, Jr.
            Harry Connick, Jr.   | Connick, Harry, Jr.
            Hank Williams III    | Williams, Hank, III
            Madonna              | Madonna
            The Weeknd           | Weeknd, The
            坂本 龍一              | 坂本 龍一
            """)
    void peopleAreSortedByTheirFamilyNames(String name, String sortName) {
        assertThat(SortTitle.ofPerson(name)).isEqualTo(sortName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989", "1989-02", "1989-02-13", "2000-02-29"})
    void datesAreAsVagueAsTheirSource(String text) {
        assertThat(PartialDate.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "89", "1989-00", "1989-13", "1989-2", "1989-02-30", "1900-02-29", "1989-02-13T00:00", "१९८९"
            })
    void refusesDatesThatAreNone(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void vagueDatesComeFirst() {
        var year = PartialDate.parse("1989").orElseThrow();
        var day = PartialDate.parse("1989-01-01").orElseThrow();

        assertThat(year).isLessThan(day);
        assertThat(year.latest()).isEqualTo("1989-12-31");
    }
}
