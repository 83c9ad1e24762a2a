package org.linernotes.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linernotes.content.TypeId;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class SlotsIT {
    private final Sights sights;
    private final PublishedContent published;
    private final String name = "slot." + UUID.randomUUID().toString().substring(0, 8);

    SlotsIT(Sights sights, PublishedContent published) {
        this.sights = sights;
        this.published = published;
    }

    @Test
    void thePlacementClosestToThePageComesFirst() {
        var topic = published.live("Topic", "{\"label\": \"T\", \"slug\": \"%s\"}".formatted(name.replace('.', '-')));
        var song = published.live("Song", "{\"title\": \"S\", \"topics\": [\"%s\"]}".formatted(topic));
        var other = published.live("Song", "{\"title\": \"O\"}");
        place("GLOBAL", "\"scope\": \"GLOBAL\"");
        place("TYPE", "\"scope\": \"TYPE\", \"pageType\": \"Song\"");
        place("ALBUM", "\"scope\": \"TYPE\", \"pageType\": \"Album\"");
        place("TOPIC", "\"scope\": \"TOPIC\", \"topic\": \"%s\"".formatted(topic));
        place("ENTRY", "\"scope\": \"ENTRY\", \"entry\": \"%s\"".formatted(song));
        published.live("Placement", "{\"slot\": \"other.slot\", \"scope\": \"GLOBAL\"}");

        assertThat(headings(song)).containsExactly("ENTRY", "TOPIC", "TYPE", "GLOBAL");
        assertThat(headings(other)).containsExactly("TYPE", "GLOBAL");
        assertThat(headings(topic)).containsExactly("TOPIC", "GLOBAL");
        assertThat(headings(new TypeId("song", new UUID(0, 0)))).containsExactly("GLOBAL");
    }

    @Test
    void aPlacementForATopicIsForTheSongsThatBelongToItByItsRule() {
        var year = 1881;
        var topic = published.live("Topic", """
                {"label": "T", "slug": "%s", "membership": "RULE_PLUS", "rule": {"type": "YearRule", "from": %d, "to": %d}}""".formatted(name.replace('.', '-'), year, year));
        var ruled = published.live("Song", "{\"title\": \"R\", \"releaseYear\": %d}".formatted(year));
        var both = published.live(
                "Song", "{\"title\": \"B\", \"releaseYear\": %d, \"topics\": [\"%s\"]}".formatted(year, topic));
        var other = published.live("Song", "{\"title\": \"O\"}");
        place("TYPE", "\"scope\": \"TYPE\", \"pageType\": \"Song\"");
        place("TOPIC", "\"scope\": \"TOPIC\", \"topic\": \"%s\"".formatted(topic));

        assertThat(headings(ruled)).containsExactly("TOPIC", "TYPE");
        assertThat(headings(both)).startsWith("TOPIC").endsWith("TYPE");
        assertThat(headings(other)).containsExactly("TYPE");
    }

    @Test
    void everyClockIsTheViews() {
        var song = published.live("Song", "{\"title\": \"S\"}");
        place("June", """
                "scope": "GLOBAL", "startsAt": "2026-06-01T00:00:00Z", "endsAt": "2026-07-01T00:00:00Z",
                "items": [{"target": "%s", "endsAt": "2026-06-15T00:00:00Z"}]""".formatted(song));
        place("July", """
                "scope": "GLOBAL", "startsAt": "2026-07-01T00:00:00Z", "items": [{"target": "%s"}]""".formatted(song));

        assertThat(at("2026-05-31T23:59:59Z").first()).isEmpty();
        assertThat(at("2026-05-31T23:59:59Z").validUntil(List.of())).contains(Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(heading(at("2026-06-01T00:00:00Z"))).isEqualTo("June");
        assertThat(at("2026-06-14T23:59:59Z").candidates()).hasSize(1);
        assertThat(at("2026-06-14T23:59:59Z").validUntil(List.of())).contains(Instant.parse("2026-06-15T00:00:00Z"));
        assertThat(at("2026-06-15T00:00:00Z").candidates()).isEmpty();
        assertThat(heading(at("2026-07-01T00:00:00Z"))).isEqualTo("July");
        assertThat(at("2026-07-01T00:00:00Z").validUntil(List.of())).isEmpty();
    }

    @Test
    void theEndOfAPublicationIsABoundaryToo() {
        var song = published.live("Song", "{\"title\": \"S\"}");
        var placement = published.draft("Placement");
        published.publish(
                placement,
                "{\"slot\": \"%s\", \"heading\": \"H\", \"items\": [{\"target\": \"%s\"}]}".formatted(name, song),
                "[2026-01-01,2026-02-01)");

        assertThat(at("2026-01-15T00:00:00Z").validUntil(List.of())).contains(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(at("2026-02-01T00:00:00Z").first()).isEmpty();
    }

    private void place(String heading, String more) {
        published.live("Placement", "{\"slot\": \"%s\", \"heading\": \"%s\", %s}".formatted(name, heading, more));
    }

    private List<String> headings(TypeId page) {
        return sights
                .live(sight -> Objects.requireNonNull(sight.placements()
                                .find(name, List.of(page.uuid()))
                                .get(page.uuid()))
                        .placements())
                .stream()
                .map(standing -> String.valueOf(standing.placement().heading()))
                .toList();
    }

    private Slot at(String instant) {
        var page = new UUID(0, 0);
        return sights.asOf(
                Instant.parse(instant),
                sight -> Objects.requireNonNull(
                        sight.placements().find(name, List.of(page)).get(page)));
    }

    private static String heading(Slot slot) {
        return String.valueOf(slot.first().orElseThrow().heading());
    }
}
