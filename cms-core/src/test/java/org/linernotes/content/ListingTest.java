package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.content.ContentRank.EVERYWHERE;
import static org.linernotes.content.ContentRank.MISSING;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
    private static final UUID UK = UUID.fromString("0188bac7-4afa-78aa-bc3b-bd1eef28d881");
    private static final UUID US = UUID.fromString("0188bac7-4afa-78aa-bc3b-bd1eef28d882");

    private final Engine engine = Engine.start();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Boxer, The       | B boxer the
            A-ha             | A a ha
            Ångström         | A angstrom
            Don't Stop       | D dont stop
            1999             | # 1999
            Кино             | # кино
            ???              | # ???
            R&B              | R r and b
            """)
    void sortKeysBeginWithTheLetterAndFoldTheWords(String sortTitle, String key) {
        assertThat(Listing.sortKey(sortTitle)).isEqualTo(key);
    }

    @Test
    void aLongSortKeyIsCutBetweenCharacters() {
        assertThat(Listing.sortKey("𝒳".repeat(300))).hasSize(200);
        assertThat(Listing.sortKey("🎵".repeat(300)).codePointCount(0, 398)).isEqualTo(200);
    }

    @Test
    void theBestPeakRanksEverywhereAndEachOneInItsChart() {
        var listing = listing("""
                {"title": "A song", "releaseYear": 1989, "stub": true, "charts": [
                    {"chart": "%s", "peak": 3}, {"chart": "%s", "peak": 1}, {"chart": "%s", "peak": 7}]}""".formatted(new TypeId("chart", UK), new TypeId("chart", US), new TypeId("chart", UK)));

        assertThat(listing.unlisted()).isTrue();
        assertThat(listing.ranks())
                .contains(
                        new ContentRank("releaseYear", false, EVERYWHERE, null, 1989),
                        new ContentRank("releaseYear", true, EVERYWHERE, null, -1989),
                        new ContentRank("charts.peak", false, EVERYWHERE, 1989L, 1),
                        new ContentRank("charts.peak", false, UK, 1989L, 3),
                        new ContentRank("charts.peak", false, US, 1989L, 1));
    }

    @Test
    void whatHasNoValueComesLast() {
        var listing = listing("""
                {"title": "A song"}""");

        assertThat(listing.unlisted()).isFalse();
        assertThat(listing.ranks())
                .contains(
                        new ContentRank("releaseYear", false, EVERYWHERE, null, MISSING),
                        new ContentRank("releaseYear", true, EVERYWHERE, null, MISSING),
                        new ContentRank("charts.peak", false, EVERYWHERE, null, MISSING));
    }

    private Listing listing(String content) {
        return Listing.of(engine.read("Song", content), "A song");
    }
}
