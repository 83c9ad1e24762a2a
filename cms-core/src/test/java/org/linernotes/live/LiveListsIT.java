package org.linernotes.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class LiveListsIT {
    private final Sights sights;
    private final PublishedRows rows;
    private final String type = "LiveList" + UUID.randomUUID();

    LiveListsIT(Sights sights, PublishedRows rows) {
        this.sights = sights;
        this.rows = rows;
    }

    @Test
    void aTypeIsPagedByTitleInBothDirections() {
        for (var title : List.of("Delta", "Bravo", "Echo", "Alpha", "Charlie")) {
            rows.live(type, null, title);
        }

        assertPages(
                (sight, request) -> sight.lists().page(EntryFilter.all(type), ListOrder.TITLE, request),
                "Alpha",
                "Bravo",
                "Charlie",
                "Delta",
                "Echo");
        assertThat(sights.<Integer>live(sight -> sight.lists().count(EntryFilter.all(type))))
                .isEqualTo(5);
    }

    @Test
    void aTypeIsPagedByChangeInBothDirections() {
        for (var day : List.of("02", "05", "01", "03", "04")) {
            rows.publish(rows.entry(type, day), null, "[2026-03-" + day + ",)");
        }

        assertPages(
                (sight, request) -> sight.lists().page(EntryFilter.all(type), ListOrder.CHANGED, request),
                "05",
                "04",
                "03",
                "02",
                "01");
    }

    @Test
    void aTypeIsPagedByDayInBothDirections() {
        for (var day : List.of("02", "05", "01", "03", "04")) {
            rows.rank(rows.live(type, null, day), "displayDate", Long.parseLong(day));
        }

        assertPages(
                (sight, request) ->
                        sight.lists().page(EntryFilter.all(type), ListOrder.highest("displayDate"), request),
                "05",
                "04",
                "03",
                "02",
                "01");
    }

    @Test
    void whatPointsToAnEntryIsPagedInEveryOrder() {
        var artist = rows.live(type, null, "Artist");
        for (var title : List.of("Charlie", "Alpha", "Bravo")) {
            var song = rows.live(type, null, title);
            rows.point(song, "artist", 0, "MAIN", artist);
            rows.rank(song, "year", title.length());
        }

        assertPages(pointing(artist, ListOrder.TITLE), "Alpha", "Bravo", "Charlie");
        assertPages(pointing(artist, ListOrder.lowest("year")), "Alpha", "Bravo", "Charlie");
        assertPages(pointing(artist, ListOrder.highest("year")), "Charlie", "Alpha", "Bravo");
        assertThat(sights.<Map<UUID, Integer>>live(
                        sight -> sight.references().counts(List.of(artist), Pointing.of(type, "artist"))))
                .containsEntry(artist, 3);
    }

    @Test
    void rolesTellReferencesApart() {
        var artist = rows.live(type, null, "Artist");
        rows.point(rows.live(type, null, "Main"), "artist", 0, "MAIN", artist);
        rows.point(rows.live(type, null, "Featured"), "artist", 0, "FEATURED", artist);

        var featured = Pointing.of(type, "artist").withRoles(List.of("FEATURED"));

        var page = sights.live(
                sight -> sight.references().pages(List.of(artist), featured, ListOrder.TITLE, PageRequest.first(5)));

        assertThat(titles(page.get(artist))).containsExactly("Featured");
    }

    @Test
    void factsStandAsTheirSubjectNamesThemAndTheOthersFollowNewestFirst() {
        var song = rows.live(type, null, "Song");
        var facts = new ArrayList<UUID>();
        for (var day : List.of("01", "02", "03", "04")) {
            var fact = rows.entry(type, day);
            rows.publish(fact, null, "[2026-03-" + day + ",)");
            rows.point(fact, "about", 0, null, song);
            facts.add(fact);
        }
        rows.point(song, "factOrder", 0, null, facts.get(2));
        rows.point(song, "factOrder", 1, null, facts.get(0));

        var order = ListOrder.asNamedIn("factOrder");

        assertPages(
                (sight, request) -> sight.references()
                        .pages(List.of(song), Pointing.of(type, "about"), order, request)
                        .get(song),
                "03",
                "01",
                "04",
                "02");
    }

    @Test
    void nothingIsListedOrCountedOutsideItsIntervalOrWhileItIsWithheld() {
        var artist = rows.live(type, null, "Artist");
        var scheduled = rows.entry(type, "Scheduled");
        rows.publish(scheduled, null, "[2126-01-01,)");
        var ended = rows.entry(type, "Ended");
        rows.publish(ended, null, "[2026-01-01,2026-02-01)");
        var withheld = rows.live(type, null, "Withheld");
        List.of(scheduled, ended, withheld).forEach(entry -> rows.point(entry, "artist", 0, null, artist));
        rows.withhold(withheld, false);

        var now = sights.live(sight -> seen(sight, artist));
        var then = sights.asOf(Instant.parse("2026-01-15T00:00:00Z"), sight -> seen(sight, artist));
        var later = sights.asOf(Instant.parse("2126-01-15T00:00:00Z"), sight -> seen(sight, artist));

        assertThat(now).containsExactly("Artist", "pointing: 0 []");
        assertThat(then).containsExactly("Artist", "Ended", "pointing: 1 [Ended]");
        assertThat(later).containsExactly("Artist", "Scheduled", "pointing: 1 [Scheduled]");
        assertThat(sights.<Map<UUID, LiveEntry>>live(sight -> sight.entries().find(Set.of(scheduled, ended, withheld))))
                .isEmpty();
    }

    @Test
    void commentsArePagedAndCountedWithTheirReplies() {
        var song = rows.live(type, null, "Song");
        var first = rows.comment(song, null, "APPROVED", "2026-01-01Z");
        var reply = rows.comment(song, first, "APPROVED", "2026-01-02Z");
        var second = rows.comment(song, null, "PUBLISHED", "2026-01-03Z");
        rows.comment(song, null, "PENDING", "2026-01-04Z");
        rows.comment(song, null, "SPAM", "2026-01-05Z");
        rows.run("UPDATE comment SET featured = true WHERE id = ?", first);

        assertThat(comments(song, CommentOrder.NEWEST)).containsExactly(second, reply, first);
        assertThat(comments(song, CommentOrder.OLDEST)).containsExactly(first, reply, second);
        assertThat(comments(song, CommentOrder.FEATURED)).containsExactly(first, second, reply);
        assertThat(sights.<Map<UUID, Integer>>live(sight -> sight.comments().countOn(List.of(song))))
                .containsEntry(song, 3);
        assertThat(sights.<Map<UUID, Integer>>live(sight -> sight.comments().countRepliesTo(List.of(first))))
                .containsEntry(first, 1);
    }

    @Test
    void commentsAreHiddenWithTheirEntry() {
        var song = rows.live(type, null, "Song");
        var comment = rows.comment(song, null, "APPROVED", "2026-01-01Z");
        rows.withhold(song, false);

        assertThat(comments(song, CommentOrder.NEWEST)).isEmpty();
        assertThat(sights.<Map<UUID, LiveComment>>live(sight -> sight.comments().find(List.of(comment))))
                .isEmpty();
    }

    private List<UUID> comments(UUID entry, CommentOrder order) {
        var pages = sights.live(sight -> sight.comments().on(List.of(entry), order, PageRequest.first(10)));
        return pages.values().stream()
                .flatMap(page -> page.values().stream())
                .map(LiveComment::id)
                .toList();
    }

    private List<String> seen(Sight sight, UUID artist) {
        var seen = new ArrayList<>(
                titles(sight.lists().page(EntryFilter.all(type), ListOrder.TITLE, PageRequest.first(10))));
        var pointing = Pointing.of(type, "artist");
        var page = sight.references()
                .pages(List.of(artist), pointing, ListOrder.TITLE, PageRequest.first(10))
                .get(artist);
        seen.add("pointing: "
                + sight.references().counts(List.of(artist), pointing).get(artist) + " " + titles(page));
        return seen;
    }

    private BiFunction<Sight, PageRequest, @Nullable Page<LiveEntry>> pointing(UUID target, ListOrder order) {
        return (sight, request) -> sight.references()
                .pages(List.of(target), Pointing.of(type, "artist"), order, request)
                .get(target);
    }

    private void assertPages(BiFunction<Sight, PageRequest, @Nullable Page<LiveEntry>> list, String... expected) {
        assertThat(forwards(list)).containsExactly(expected);
        assertThat(backwards(list)).containsExactly(expected);
    }

    private List<String> forwards(BiFunction<Sight, PageRequest, @Nullable Page<LiveEntry>> list) {
        var titles = new ArrayList<String>();
        var page = read(list, PageRequest.first(2));
        titles.addAll(titles(page));
        while (page.hasNext()) {
            page = read(list, new PageRequest(2, page.items().getLast().place(), null, false));
            assertThat(page.hasPrevious()).isTrue();
            titles.addAll(titles(page));
        }
        return titles;
    }

    private List<String> backwards(BiFunction<Sight, PageRequest, @Nullable Page<LiveEntry>> list) {
        var titles = new ArrayList<String>();
        var page = read(list, new PageRequest(2, null, null, true));
        titles.addAll(0, titles(page));
        while (page.hasPrevious()) {
            page = read(list, new PageRequest(2, null, page.items().getFirst().place(), true));
            assertThat(page.hasNext()).isTrue();
            titles.addAll(0, titles(page));
        }
        return titles;
    }

    private Page<LiveEntry> read(BiFunction<Sight, PageRequest, @Nullable Page<LiveEntry>> list, PageRequest request) {
        var page = sights.live(sight -> list.apply(sight, request));
        assertThat(page).isNotNull();
        return page;
    }

    private static List<String> titles(@Nullable Page<LiveEntry> page) {
        return page == null
                ? List.of()
                : page.values().stream().map(LiveEntry::title).toList();
    }
}
