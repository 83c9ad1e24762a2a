package org.linernotes.entry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** By what editors find entries, and in which order they stand. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryWordsIT {
    @Inject
    Given given;

    @Inject
    EntryList entryList;

    @Inject
    RenewWords renewWords;

    @Inject
    Rows rows;

    private final String word =
            "w" + UUID.randomUUID().toString().substring(0, 8).replace("-", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Sigur Rós                | sigur ros
            Sigur Rós                | ros sigur
            Don’t Stop               | don't stop
            Don’t Stop               | dont stop
            Don’t Stop               | DON T STOP
            “Weird Al” Yankovic      | weird al
            Guns N’ Roses            | guns n' roses
            Guns N’ Roses            | guns\u00A0n\u2019 roses
            AC/DC                    | ac dc
            AC/DC                    | acdc
            She’s Not There          | shes not
            A Night at the Opera     | night opera
            Rock ’n’ Roll            | rock'n'roll
            P!nk                     | pink
            宇多田ヒカル               | ヒカル
            Beyoncé                  | BEYONCE
            Simon & Garfunkel        | simon and garf
            """)
    void editorsFindEntriesAsReadersDo(String name, String typed) {
        var artist = given.artist(name + " " + word).draft();

        assertThat(find(word + " " + typed)).contains(artist.entryId());
    }

    @Test
    void entriesAreFoundByOtherNamesAddressesAndArtists() {
        var artist = given.artist("Kate Bush " + word)
                .with("aliases", List.of(Map.of("name", "Cathy " + word + "y", "kind", "SEARCH_HINT")))
                .published();
        var song = given.songBy(artist, "Running Up That Hill " + word + "s").draft();

        assertThat(find("cathy " + word + "y")).contains(artist.entryId());
        assertThat(find("hill " + word + "s bush kate")).containsExactly(song.entryId());
        assertThat(find("kate " + word + " hill")).contains(song.entryId());
        assertThat(find("hill " + word + "s madonna")).isEmpty();
    }

    @Test
    void titlesStandAmongTheirLetters() {
        var names = Stream.of("Zz", "a-ha", "Élan", "abcdefu", "Mötley", "¡Ay!", "Ant")
                .map(name -> name + " " + word + "o")
                .toList();
        names.forEach(name -> given.artist(name).draft());

        var filter = new EntryFilter(Set.of("Artist"), Set.of(), Set.of(), false, word + "o");
        assertThat(entryList.after(filter, EntryOrder.TITLE_ASC, null, 20).entries())
                .extracting(entry -> entry.title().replace(" " + word + "o", ""))
                .containsExactly("a-ha", "abcdefu", "Ant", "¡Ay!", "Élan", "Mötley", "Zz");
    }

    @Test
    void whatAnOlderNodeSavedIsFoundAndFoldedAnew() {
        renewWords.execute(_ -> {});
        var artist = given.artist("A‐ha’s P!nk " + word + "r").draft();
        var before = words(artist);
        rows.column("UPDATE entry SET title = title WHERE id = ? RETURNING id", artist.entryId());

        assertThat(words(artist)).isNotEqualTo(before);
        assertThat(find(word + "r")).containsExactly(artist.entryId());

        assertThat(renewWords.execute(_ -> {})).isOne();
        assertThat(words(artist)).isEqualTo(before);
        assertThat(renewWords.execute(_ -> {})).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "\u00AE", "\u0301", "\u2122", "'"})
    void aTitleWithLittleToSeeIsSavedAndIsNoNamesakeOfOthers(String title) {
        var artist = given.artist(title).draft();
        var other = given.artist(title + "\u2062").draft();

        assertThat(nameKey(artist)).isNotEmpty();
        assertThat(nameKey(other)).isNotEmpty();
    }

    private String nameKey(GivenEntry entry) {
        return Objects.requireNonNull(
                rows.column("SELECT name_key FROM entry_words WHERE entry_id = ?", entry.entryId())
                        .getFirst());
    }

    private List<@Nullable String> words(GivenEntry entry) {
        return rows.column(
                "SELECT concat_ws('|', sort_key, name_key, title, names, projected_as) FROM entry_words WHERE entry_id = ?",
                entry.entryId());
    }

    private List<UUID> find(String typed) {
        var filter = new EntryFilter(Set.of(), Set.of(), Set.of(), false, typed);
        return entryList.after(filter, EntryOrder.UPDATED_DESC, null, 100).entries().stream()
                .map(EntrySummary::id)
                .toList();
    }
}
