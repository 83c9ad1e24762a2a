package org.linernotes.admin.entry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.admin.reference.EntryLabel;
import org.linernotes.admin.reference.EntrySearch;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;

/** What the picker offers. */
@IntegrationTest
class PickerIT {
    @Inject
    Given given;

    @Inject
    EntrySearch search;

    private final String word =
            "p" + UUID.randomUUID().toString().substring(0, 8).replace("-", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A Night at the Opera | night opera
            She’s Not There      | shes not
            Don’t Stop           | dont stop
            AC/DC                | ac dc
            AC/DC                | acdc
            宇多田ヒカル           | ヒカル
            """)
    void wordsAreFoundInAnyOrderAndForm(String title, String typed) {
        given.song(title + " " + word).draft();

        assertThat(titles("Song", word + " " + typed)).containsExactly(title + " " + word);
    }

    @Test
    void worksAreFoundByTheirArtists() { // E13
        var artist = given.artist("Kate Bush " + word).published();
        given.songBy(artist, "Running Up That Hill " + word + "s").draft();

        assertThat(titles("Song", "kate bush hill " + word)).containsExactly("Running Up That Hill " + word + "s");
        assertThat(titles("Artist", "bush kate " + word)).containsExactly("Kate Bush " + word);
    }

    @Test
    void whatIsCalledSoComesFirst() {
        given.artist("The Bees " + word + " Band").draft();
        given.artist("Bees " + word).draft();

        assertThat(titles("Artist", "bees " + word)).containsExactly("Bees " + word, "The Bees " + word + " Band");
    }

    private List<String> titles(String type, String typed) {
        return search.find(List.of(type), typed).stream().map(EntryLabel::title).toList();
    }
}
