package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linernotes.review.Approve;
import org.linernotes.review.DecisionRequest;
import org.linernotes.review.SubmitForReview;
import org.linernotes.review.SubmitRequest;
import org.linernotes.testing.Given;
import org.linernotes.testing.GivenEntry;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Refusals;

/** What must hold among the live entries of one type. */
@IntegrationTest
class LiveRuleIT {
    @Inject
    Given given;

    @Inject
    SubmitForReview submit;

    @Inject
    Approve approve;

    @Inject
    Publish publish;

    private final String slot = "slot." + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aTopicIsNeverAboveItself() {
        var top = named(topic("Top", Map.of()));
        var middle = named(topic("Middle", Map.of("parent", given.id(top))));
        var bottom = named(topic("Bottom", Map.of("parent", given.id(middle))));

        var circle = top.revised("parent", given.id(bottom)).submitted().nowApproved();

        assertThat(Refusals.messages(circle::nowPublished))
                .singleElement()
                .asString()
                .matches("“Top .*” would be above itself: “Bottom .*”, which it belongs to, belongs to it\\.");
        assertThat(named(topic("Sibling", Map.of("parent", given.id(top))))).isNotNull();
    }

    @Test
    void twoTopicsThatWouldBeAboveEachOtherAreNotBothPublished() throws Exception {
        var one = named(topic("One", Map.of()));
        var two = named(topic("Two", Map.of()));
        var oneBelow = one.revised("parent", given.id(two)).submitted().nowApproved();
        var twoBelow = two.revised("parent", given.id(one)).submitted().nowApproved();

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<List<String>>> both = List.of(
                    () -> Refusals.messages(oneBelow::nowPublished), () -> Refusals.messages(twoBelow::nowPublished));
            var refusals =
                    threads.invokeAll(both).stream().map(Future::resultNow).toList();

            assertThat(refusals).filteredOn(List::isEmpty).hasSize(1);
        }
    }

    @Test
    void aTopicGoesLiveWithSomethingThatBelongsToIt() {
        var topic = topic("Trains", Map.of()).approved();

        assertThat(Refusals.messages(topic::nowPublished))
                .singleElement()
                .asString()
                .matches(
                        "“Trains .*” has nothing that readers could see; publish one together with it, or publish a song that names it first\\.");

        var song = given.song(Given.unique("Train"))
                .with("topics", List.of(given.id(topic)))
                .approved();
        publish.execute(given.people().publisher(), PublishRequest.of(topic.head(), song.head()));

        var above = topic("Vehicles", Map.of()).approved();
        var below = topic.revised("parent", given.id(above)).submitted().nowApproved();
        publish.execute(given.people().publisher(), PublishRequest.of(above.head(), below.head()));
    }

    @Test
    void aTopicWithARuleMayWaitForItsSongs() {
        var years = Map.of("membership", "RULE", "rule", Map.of("type", "YearRule", "from", 1850, "to", 1850));

        assertThat(topic("Songs of 1850", years).published()).isNotNull();
    }

    /** Live, with a song that names it. */
    private GivenEntry named(Given.DraftToBe topic) {
        var draft = topic.approved();
        given.song(Given.unique("Song"))
                .with("topics", List.of(given.id(draft)))
                .published();
        return draft.nowPublished();
    }

    @Test
    void aSongThatIsNoStubGoesLiveWithAFact() {
        var told = given.songBy(given.artist(Given.unique("Teller")).published(), Given.unique("Told"))
                .with("stub", false)
                .draft();
        var fact = given.entry(
                        "Fact", Map.of("about", given.id(told), "claim", "STATED", "body", Given.words("A fact.")))
                .draft();
        approveTogether(told, fact);

        assertThat(Refusals.messages(told::nowPublished))
                .singleElement()
                .asString()
                .matches(
                        "“Told .*” has no fact that readers could see; publish one together with it, or say that it is a stub\\.");
        publish.execute(given.people().publisher(), PublishRequest.of(told.head(), fact.head()));
    }

    @Test
    void anArtistWithAPageGoesLiveWithSomethingToRead() {
        var artist = given.artist(Given.unique("Nobody")).without("bio").approved();

        assertThat(Refusals.messages(artist::nowPublished))
                .singleElement()
                .asString()
                .matches(
                        "“Nobody .*” has neither a text, nor a fact, nor a song that readers could see; publish one together with it, or give it no page\\.");
        assertThat(given.artist(Given.unique("Guest"))
                        .without("bio")
                        .with("pageMode", "CREDIT_ONLY")
                        .published())
                .isNotNull();

        var song = given.songBy(artist, Given.unique("First")).approved();
        publish.execute(given.people().publisher(), PublishRequest.of(artist.head(), song.head()));
    }

    private void approveTogether(GivenEntry song, GivenEntry fact) {
        var review = submit.execute(song.author(), SubmitRequest.of(song.head(), fact.head()));
        approve.execute(given.people().reviewer(), DecisionRequest.of(review, song.head(), fact.head()));
    }

    @Test
    void oneSideOfARecordHoldsWhatAChartSaysOfBoth() {
        var chart = chart();
        var front = given.song(Given.unique("Front")).published();
        var back = given.song(Given.unique("Back")).published();
        front.revised("charts", List.of(entry(chart, back)))
                .submitted()
                .nowApproved()
                .nowPublished();

        var both =
                back.revised("charts", List.of(entry(chart, front))).submitted().nowApproved();
        assertThat(Refusals.messages(both::nowPublished))
                .singleElement()
                .asString()
                .matches(
                        "“Back .*” has the chart entry that “Front .*” holds for both songs already; remove one of them\\.");

        var elsewhere = both.revised("charts", List.of(entry(chart(), front)))
                .submitted()
                .nowApproved();
        assertThat(Refusals.messages(elsewhere::nowPublished)).isEmpty();
    }

    private GivenEntry chart() {
        return given.chart("chart-" + UUID.randomUUID()).published();
    }

    private Map<String, Object> entry(GivenEntry chart, GivenEntry other) {
        return Map.of("chart", given.id(chart), "peak", 3, "furtherSongs", List.of(given.id(other)));
    }

    @Test
    void twoPlacementsAreNotForTheSamePlaceAtTheSameTime() {
        var song = given.song(Given.unique("Song")).published();
        placement("First", song, Map.of()).published();

        assertThat(Refusals.messages(() -> placement("Second", song, Map.of()).published()))
                .singleElement()
                .asString()
                .contains("is for the same place and pages as “%s: First”".formatted(slot))
                .endsWith("end one before the other begins.");
        assertThat(placement("On songs", song, Map.of("scope", "TYPE", "pageType", "Song"))
                        .published())
                .isNotNull();
        assertThat(placement("On one", song, Map.of("scope", "ENTRY", "entry", given.id(song)))
                        .published())
                .isNotNull();
    }

    @Test
    void placementsMayFollowEachOtherToTheInstant() {
        var song = given.song(Given.unique("Song")).published();
        var change = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        placement("First", song, Map.of("endsAt", change.toString())).published();
        placement("Second", song, Map.of("startsAt", change.toString())).published();

        assertThat(Refusals.of(() -> placement(
                                "Third",
                                song,
                                Map.of("startsAt", change.plusSeconds(5).toString()))
                        .published()))
                .hasSize(1);
    }

    @Test
    void aScheduledPlacementHoldsItsPlaceToo() {
        var song = given.song(Given.unique("Song")).published();
        placement("Later", song, Map.of()).approved().scheduled(Instant.now().plus(Duration.ofDays(2)));

        assertThat(Refusals.of(() -> placement("Now", song, Map.of()).published()))
                .hasSize(1);
        assertThat(placement(
                                "Until then",
                                song,
                                Map.of(
                                        "endsAt",
                                        Instant.now().plus(Duration.ofDays(1)).toString()))
                        .published())
                .isNotNull();
    }

    @Test
    void aPlacementIsForPagesThatThereAre() {
        var song = given.song(Given.unique("Song")).published();

        assertThat(Refusals.messages(() -> placement("P", song, Map.of("scope", "TYPE", "pageType", "Sng"))
                        .published()))
                .containsExactly("There is no content type “Sng” whose pages “%s: P” could stand on.".formatted(slot));
    }

    @Test
    void whatShowsOthersHasSomethingToShow() {
        var song = given.song(Given.unique("Song")).draft();
        var list = given.entry(
                        "Collection",
                        Map.of("title", Given.unique("List"), "items", List.of(Map.of("target", given.id(song)))))
                .approved();

        assertThat(Refusals.messages(list::nowPublished))
                .singleElement()
                .asString()
                .endsWith("has no item that readers could see; publish one of them first, or together with it.");
        song.submitted().nowApproved().nowPublished();
        assertThat(Refusals.of(list::nowPublished)).isEmpty();
    }

    @Test
    void redirectsDoNotLeadBackToThemselves() {
        redirect("a", "b").published();
        redirect("b", "c").published();

        var last = redirect("c", "a?from=c").approved();

        assertThat(Refusals.messages(last::nowPublished))
                .containsExactly("“/%1$s-c” would lead back to itself by “/%1$s-b”; let one of them lead elsewhere."
                        .formatted(slot.substring(5)));
        var elsewhere =
                last.revised("to", "/" + slot.substring(5) + "-d").submitted().nowApproved();
        assertThat(Refusals.of(elsewhere::nowPublished)).isEmpty();
    }

    @Test
    void anOldAddressLeadsToOnePlace() {
        redirect("a", "b").published();

        assertThat(Refusals.messages(() -> redirect("A", "c").published()))
                .containsExactly("“/%s-a” is there already; work on that entry.".formatted(slot.substring(5)));
    }

    private Given.DraftToBe redirect(String from, String to) {
        var front = "/" + slot.substring(5) + "-";
        return given.entry("Redirect", Map.of("from", front + from, "to", front + to));
    }

    private Given.DraftToBe topic(String label, Map<String, ?> more) {
        var content = new TreeMap<String, Object>(more);
        content.put("label", Given.unique(label));
        content.put("kind", "ABOUT");
        return given.entry("Topic", content);
    }

    private Given.DraftToBe placement(String heading, GivenEntry target, Map<String, String> more) {
        var content = new TreeMap<String, Object>(more);
        content.put("slot", slot);
        content.put("heading", heading);
        content.put("items", List.of(Map.of("target", given.id(target))));
        return given.entry("Placement", content);
    }
}
