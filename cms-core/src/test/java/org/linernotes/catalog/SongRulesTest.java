package org.linernotes.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.linernotes.content.Content;
import org.linernotes.content.ContentReference;
import org.linernotes.content.Engine;

class SongRulesTest {
    private static final String ARTIST = "artist_01h2xcejqtf2nbrexx3vqjhp41";
    private static final String OTHER = "song_01h2xcejqtf2nbrexx3vqjhp44";
    private static final String FILM = "screen_work_01h2xcejqtf2nbrexx3vqjhp45";
    private static final String GRAMMY = "award_01h2xcejqtf2nbrexx3vqjhp46";

    private final Engine engine = Engine.start();

    @Test
    void theSameRelationStandsThereOnce() {
        assertThat(engine.refusals("Song", """
                {"title": "Song", "relations": [{"kind": "COVER_OF", "song": "%1$s"}, {"kind": "SAMPLES", "song": "%1$s"},
                  {"kind": "COVER_OF", "song": "%1$s", "note": "again"}]}""".formatted(OTHER))).containsExactly("DUPLICATE relations[2]");
    }

    @Test
    void aSongMayBeAnnouncedForNextYear() {
        var nextYear = Year.now(ZoneOffset.UTC).getValue() + 1;

        assertThat(engine.violations(song(nextYear))).doesNotContain("REVIEW OUT_OF_RANGE releaseYear");
        assertThat(engine.violations(song(nextYear + 1))).contains("REVIEW OUT_OF_RANGE releaseYear");
    }

    private Content song(int releaseYear) {
        return engine.read("Song", "{\"title\": \"Song\", \"releaseYear\": %d}".formatted(releaseYear));
    }

    @Test
    void aRelationSeenBackwardsIsStoredWithTheOtherSong() {
        assertThat(engine.refusals("Song", """
                {"title": "Song", "relations": [{"kind": "COVERED_BY", "song": "%s"}]}""".formatted(OTHER))).contains("UNKNOWN_CHOICE relations[0].kind");
        var inverses = Arrays.stream(SongRelationKind.values())
                .map(SongRelationKind::inverse)
                .toList();
        assertThat(inverses).doesNotHaveDuplicates();
    }

    @Test
    void creditsRelationsAndUsagesAreReferencesWithTheirRoles() {
        var song = engine.read("Song", """
                {"title": "Song",
                 "credits": [{"role": "SONGWRITER", "agent": "%1$s"}],
                 "usages": [{"work": "%2$s", "kind": "SEGMENT"}, {"work": "%2$s"}],
                 "relations": [{"kind": "COVER_OF", "song": "%3$s"}],
                 "videos": [{"title": "Video", "credits": [{"role": "DIRECTOR", "agent": "%1$s"}],
                             "awards": [{"award": "%4$s", "category": "Best", "recipients": [{"role": "PRODUCER", "agent": "%1$s"}]}]}]}""".formatted(ARTIST, FILM, OTHER, GRAMMY));

        assertThat(engine.projector().project(song).references())
                .extracting(ContentReference::field, ContentReference::role, ContentReference::required)
                .containsExactlyInAnyOrder(
                        tuple("credits.agent", "SONGWRITER", false),
                        tuple("usages.work", "SEGMENT", false),
                        tuple("usages.work", "FEATURED", false),
                        tuple("relations.song", "COVER_OF", false),
                        tuple("videos.credits.agent", "DIRECTOR", false),
                        tuple("videos.awards.award", null, false),
                        tuple("videos.awards.recipients.agent", "PRODUCER", false));
    }

    @Test
    void valuesInsideASongKeepTheirOwnRules() {
        var song = engine.read("Song", """
                {"title": "Song",
                 "credits": [{"role": "OTHER"}],
                 "awards": [{"award": "%s", "category": "Best"}],
                 "singles": [{"bSides": [{}]}],
                 "videos": [{"title": "Video", "provider": "YOUTUBE"}]}""".formatted(GRAMMY));

        assertThat(engine.violations(song))
                .contains(
                        "REVIEW NOBODY credits[0].agent",
                        "REVIEW REQUIRED credits[0].roleLabel",
                        "REVIEW REQUIRED awards[0].eligibilityYear",
                        "REVIEW REQUIRED singles[0].bSides[0].title",
                        "REVIEW REQUIRED videos[0].videoId");
    }

    @Test
    void placesAndVideosThatCannotBeAreRefusedAtOnce() {
        assertThat(engine.refusals("Song", """
                {"title": "Song",
                 "singles": [{"territoriesIncluded": ["GB", "UK", "XW"], "territoriesExcluded": ["us"]}],
                 "certifications": [{"body": "RIAA", "territory": "ZZ"}],
                 "videos": [{"title": "Video", "provider": "YOUTUBE", "videoId": "javascript:1"}]}"""))
                .containsExactly(
                        "UNKNOWN_TERRITORY singles[0].territoriesIncluded[1]",
                        "UNKNOWN_TERRITORY singles[0].territoriesExcluded[0]",
                        "UNKNOWN_TERRITORY certifications[0].territory",
                        "INVALID_VIDEO_ID videos[0].videoId");
    }

    @Test
    void aSongWithoutReleaseOrSongwriterIsAdvisedAboutIt() {
        var song = engine.read("Song", """
                {"title": "Song", "credits": [{"role": "PRODUCER", "creditedAs": "Somebody"}]}""");
        var single = engine.read("Song", """
                {"title": "Song", "singles": [{"date": "1989-02-13"}], "credits": [{"role": "LYRICIST", "creditedAs": "Somebody"}]}""");

        assertThat(engine.violations(song))
                .contains("WARNING NO_RELEASE primaryAlbum", "WARNING NO_SONGWRITER credits");
        assertThat(engine.violations(single)).noneMatch(violation -> violation.contains("NO_"));
    }

    @Test
    void joinPhrasesKeepTheirBlanks() {
        var song = engine.read("Song", """
                {"title": "Song", "artistCredit": [{"artist": "%1$s", "joinPhrase": " & "}, {"artist": "%1$s", "joinPhrase": "/"},
                  {"artist": "%1$s", "joinPhrase": " "}, {"artist": "%1$s", "joinPhrase": ""}]}""".formatted(ARTIST));

        assertThat(((Song) song.value()).artistCredit())
                .extracting(ArtistCreditPart::joinPhrase)
                .containsExactly(" & ", "/", " ", null);
    }
}
