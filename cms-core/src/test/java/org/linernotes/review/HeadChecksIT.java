package org.linernotes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linernotes.content.Violation;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;

/** What editors are told of a head before they submit it, where other entries matter. */
@IntegrationTest
class HeadChecksIT {
    @Inject
    Given given;

    @Inject
    HeadChecks checks;

    @Test
    void namesakesAndPositionsThatAChartDoesNotHaveAreToldBeforeAReview() {
        var title = unique("Yesterday");
        var chart = given.id(given.chart(unique("chart").replace(' ', '-')).draft());
        given.song(title).inReview();
        var again = given.song(title)
                .with("charts", List.of(Map.of("chart", chart, "peak", 101)))
                .draft();

        assertThat(checksOf(again))
                .contains("REVIEW disambiguation There is another “%s”; say here in a few words what tells them apart."
                        .formatted(title))
                .anyMatch(check -> check.startsWith("REVIEW charts[0].peak ") && check.endsWith("only 100 positions."));
    }

    @Test
    void namesakesDifferInMarksCaseAccentsAndBlanksAlone() {
        for (var names : List.of(
                List.of("Björk", "Bjork"),
                List.of("K'Naan", "K’NAAN"),
                List.of("JAY Z", "Jay-Z"),
                List.of("AC/DC", "ACDC"),
                List.of("Ｓigur\u00A0Rós", "sigur ros"))) {
            var mark = unique("");
            given.artist(names.getFirst() + mark).inReview();

            assertThat(checksOf(given.artist(names.getLast() + mark).draft()))
                    .as(names.toString())
                    .anyMatch(check -> check.contains(" disambiguation There is another “" + names.getLast()));
            assertThat(checksOf(given.artist(names.getLast() + "x" + mark).draft()))
                    .noneMatch(check -> check.contains(" disambiguation "));
        }
    }

    @Test
    void draftsOfOneNameWarnEachOtherAndWhoeverIsSubmittedFirstBlocks() {
        var name = unique("Nirvana");
        var first = given.artist(name).draft();
        var second = given.artist(name).by(given.people().contributor()).draft();

        for (var draft : List.of(first, second)) {
            assertThat(checksOf(draft))
                    .contains(
                            "WARNING disambiguation Another “%s” is being drafted; work on one of them together, or say here what tells them apart."
                                    .formatted(name))
                    .anyMatch(check -> check.startsWith("WARNING slug Another draft, “" + name))
                    .noneMatch(check -> check.startsWith("REVIEW"));
        }

        first.submitted();
        assertThat(checksOf(second))
                .contains("REVIEW disambiguation There is another “%s”; say here in a few words what tells them apart."
                        .formatted(name));
        assertThat(second.trashed().entryId()).isEqualTo(second.entryId());
    }

    @Test // E9
    void aLinkToWhatReadersDoNotSeeIsWorthALook() {
        var title = unique("Zombies");
        var album = given.entry("Album", Map.of("title", title)).draft();
        var song =
                given.song(unique("Song")).with("primaryAlbum", given.id(album)).draft();

        assertThat(checksOf(song))
                .contains("WARNING primaryAlbum “%s” is not live, so readers do not see this link yet; publish it, too."
                        .formatted(title));
    }

    @Test
    void aLinkToWhatGoesLiveInTimeIsNotWorthALook() {
        var soon = Instant.parse("2031-03-01T09:00:00Z");
        var group = given.id(given.artist(unique("Group")).published());
        var album = given.entry(
                        "Album",
                        Map.of(
                                "title",
                                unique("Zombies"),
                                "kind",
                                "ALBUM",
                                "released",
                                "1987-08-31",
                                "artistCredit",
                                List.of(Map.of("artist", group))))
                .approved()
                .scheduled(soon);
        var song = given.song(unique("Song")).with("primaryAlbum", given.id(album));

        assertThat(checksOf(song.approved().scheduled(soon))).noneMatch(check -> check.contains("primaryAlbum"));
        assertThat(checksOf(given.song(unique("Song"))
                        .with("primaryAlbum", given.id(album))
                        .approved()
                        .scheduled(soon.minusSeconds(1))))
                .anyMatch(check -> check.endsWith("goes live later, and readers do not see this link before."));
        assertThat(checksOf(given.song(unique("Song"))
                        .with("primaryAlbum", given.id(album))
                        .published()))
                .anyMatch(check -> check.endsWith("goes live later, and readers do not see this link before."));
    }

    @Test
    void whatIsMissingInARowSaysInWhich() {
        var fact = given.entry(
                        "Fact",
                        Map.of(
                                "about",
                                given.id(given.song(unique("Song")).draft()),
                                "citations",
                                List.of(Map.of("kind", "BOOK", "title", "A Book"), Map.of("title", "A Page")),
                                "quotes",
                                List.of(Map.of("speakerName", "Somebody"))))
                .draft();

        assertThat(checksOf(fact))
                .contains(
                        "REVIEW citations[1].kind Citations 2 › Kind is needed before review.",
                        "PUBLISH quotes[0].citation Quotes 1 › Citation is needed before publishing.");
    }

    @Test // E20
    void anotherAddressOfALiveEntrySaysThatTheOldOneLeadsThere() {
        var artist = given.artist(unique("Artist")).published();
        given.songBy(artist, unique("One")).published();
        given.songBy(artist, unique("Two")).published();
        var old = artist.slug();
        var slug = unique("renamed").replace(' ', '-');

        assertThat(checksOf(artist)).noneMatch(check -> check.contains("the old address"));
        assertThat(checksOf(artist.revised("slug", slug)))
                .contains(
                        "WARNING slug Once this is published, readers find it at /artists/%s, and the old address /artists/%s leads there. The 2 addresses below “%s/” stay as they are; change them one by one if they shall follow."
                                .formatted(slug, old, old));
    }

    @Test
    void aSongOfAnotherYearThanItsAlbumIsWorthALook() {
        var title = unique("Bad");
        var album = given.entry("Album", Map.of("title", title, "released", "1987-08-31"))
                .draft();
        var song = given.song(unique("Leave Me Alone")).with("primaryAlbum", given.id(album));

        assertThat(checksOf(song.with("releaseYear", 1989).draft()))
                .contains("WARNING releaseYear The album “%s” came out in 1987.".formatted(title));
        assertThat(checksOf(song.with("title", unique("Bad"))
                        .with("releaseYear", 1987)
                        .draft()))
                .noneMatch(check -> check.startsWith("WARNING releaseYear"));
    }

    @Test
    void aTopicThatFewSongsNameIsWorthALook() {
        var topic = given.entry("Topic", Map.of("label", unique("Songs about trains"), "kind", "ABOUT"))
                .draft();
        var few = "WARNING membership Fewer than three live songs name this topic.";
        assertThat(checksOf(topic)).contains(few);

        for (var song = 0; song < 3; song++) {
            assertThat(checksOf(topic)).contains(few);
            given.song(unique("Train")).with("topics", List.of(given.id(topic))).published();
        }
        assertThat(checksOf(topic)).doesNotContain(few);
    }

    @Test
    void aSongThatNobodyHasWrittenAboutIsAStub() {
        var song = given.song(unique("Silent"));
        var untold = song.with("stub", false).draft();
        var missing = "REVIEW stub Nobody has written a fact about this song; write one, or say that it is a stub.";

        assertThat(checksOf(untold)).contains(missing);
        assertThat(checksOf(given.song(unique("Stub")).draft())).doesNotContain(missing);
        given.entry("Fact", Map.of("about", given.id(untold), "body", Given.words("A fact.")))
                .draft();
        assertThat(checksOf(untold)).doesNotContain(missing);
    }

    @Test
    void anEmptyPageIsToldBeforeSomebodyTriesToPublishIt() {
        var missing =
                "WARNING pageMode There is neither a text, nor a fact, nor a song for this page, which cannot be published without one.";
        var artist = given.artist(unique("Nobody")).without("bio").draft();
        assertThat(checksOf(artist)).contains(missing);
        assertThat(checksOf(given.artist(unique("Somebody")).draft())).doesNotContain(missing);

        given.songBy(artist, unique("First")).draft();
        assertThat(checksOf(artist)).doesNotContain(missing);
    }

    @Test
    void chartsHaveKeysOfTheirOwn() {
        var key = unique("chart").replace(' ', '-');
        var first = given.chart(key).draft();
        assertThat(checksOf(first)).noneMatch(check -> check.contains(" key "));

        var second = given.chart(key).draft();

        assertThat(checksOf(second))
                .contains("WARNING key Another draft of a chart has this key, too; give one of them a key of its own.");
        first.submitted();
        assertThat(checksOf(second)).contains("REVIEW key Another chart has this key; give it one of its own.");
    }

    @Test
    void blanksAreNoTextAndMarkedWordsBelongToAQuotation() {
        var song = given.id(given.song(unique("Quoted")).draft());
        var blank = given.entry("Fact", Map.of("about", song, "body", Given.words("  ")))
                .draft();
        var marked = Map.of(
                "type",
                "text",
                "text",
                "I said so.",
                "marks",
                List.of(Map.of("type", "quote", "attrs", Map.of("quoteId", "x"))));
        var nobodys = given.entry(
                        "Fact",
                        Map.of(
                                "about",
                                song,
                                "body",
                                Map.of(
                                        "type",
                                        "doc",
                                        "content",
                                        List.of(Map.of("type", "paragraph", "content", List.of(marked))))))
                .draft();

        assertThat(checksOf(blank)).contains("REVIEW body Body is needed before review.");
        assertThat(checksOf(nobodys))
                .contains(
                        "REVIEW body Some marked words belong to none of the quotations; unmark them or add the quotation.");
    }

    private List<String> checksOf(GivenEntry entry) {
        var found =
                Objects.requireNonNull(checks.check(List.of(entry.entryId())).get(entry.entryId()));
        assertThat(found).isSortedAccordingTo(Comparator.comparing(Violation::level));
        return found.stream()
                .map(check -> "%s %s %s".formatted(check.level(), check.path(), check.message()))
                .toList();
    }
}
