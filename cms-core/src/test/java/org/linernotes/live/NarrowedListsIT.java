package org.linernotes.live;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.content.TypeId;
import org.linernotes.testing.IntegrationTest;

/** Every filter in every order, by index or by set, against what plain code makes of the same songs. */
@IntegrationTest
class NarrowedListsIT {
    private static final int SONGS = 60;
    private static final int LISTS = 100;
    private static final long SEED = 20_261_126;
    private static final List<String> WORDS = List.of("Alpha", "Ähre", "beta", "Beatle", "1999", "Ça", "Zulu");
    private static final List<ListOrder> ORDERS = List.of(
            ListOrder.TITLE,
            ListOrder.CHANGED,
            ListOrder.lowest("releaseYear"),
            ListOrder.highest("releaseYear"),
            ListOrder.lowest("charts.peak"));

    private final Sights sights;
    private final PublishedContent published;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final List<Song> songs = new ArrayList<>();
    private final List<TypeId> artists = new ArrayList<>();
    private final List<TypeId> topics = new ArrayList<>();
    private final List<TypeId> charts = new ArrayList<>();

    NarrowedListsIT(Sights sights, PublishedContent published) {
        this.sights = sights;
        this.published = published;
    }

    private record Song(
            UUID id,
            String key,
            Instant changed,
            @Nullable Integer year,
            boolean stub,
            TypeId artist,
            Set<TypeId> topics,
            Map<TypeId, Integer> peaks) {
        private long peak(@Nullable UUID chart) {
            return peaks.entrySet().stream()
                    .filter(peak -> chart == null || peak.getKey().uuid().equals(chart))
                    .mapToLong(Map.Entry::getValue)
                    .min()
                    .orElse(Long.MAX_VALUE);
        }

        private long yearOr(long missing) {
            return year == null ? missing : year;
        }
    }

    private record Case(
            EntryFilter filter,
            Predicate<Song> keeps,
            @Nullable UUID chart,
            ListOrder order) {
        private List<UUID> expected(List<Song> songs) {
            return songs.stream()
                    .filter(keeps)
                    .sorted(comparator())
                    .map(Song::id)
                    .toList();
        }

        private Comparator<Song> comparator() {
            var byTitle = Comparator.comparing(Song::key);
            return switch (order.kind()) {
                case TITLE, AS_NAMED -> byTitle;
                case CHANGED -> Comparator.comparing(Song::changed).reversed();
                case LOWEST ->
                    Comparator.<Song>comparingLong(song -> order.field().equals("releaseYear")
                                    ? song.yearOr(Long.MAX_VALUE)
                                    : song.peak(chart))
                            .thenComparing(byTitle);
                case HIGHEST ->
                    Comparator.<Song>comparingLong(song -> -song.yearOr(0)).thenComparing(byTitle);
            };
        }
    }

    @Test
    void everyListHoldsWhatItsFilterKeepsInItsOrder() {
        var random = new Random(SEED);
        publish(random);

        for (var i = 0; i < LISTS; i++) {
            var tried = random(random);
            var expected = tried.expected(songs);
            assertThat(forwards(tried, 1_000_000)).as("%s", tried).isEqualTo(expected);
            assertThat(forwards(tried, 7)).as("%s forwards", tried).isEqualTo(expected);
            assertThat(backwards(tried, 7)).as("%s backwards", tried).isEqualTo(expected);
            assertThat(letters(tried)).as("%s letters", tried).isGreaterThanOrEqualTo(expected.size());
        }
    }

    private Case random(Random random) {
        var filter = EntryFilter.all("Song");
        Predicate<Song> keeps = _ -> true;
        UUID chart = null;
        if (random.nextInt(4) == 0) {
            var letter = List.of("A", "B", "C", "#").get(random.nextInt(4));
            filter = filter.withLetter(letter);
            keeps = keeps.and(song -> song.key().startsWith(letter));
        }
        if (random.nextInt(3) == 0) {
            var from = 1980 + random.nextInt(5);
            var until = random.nextBoolean() ? from : from + 4;
            filter = filter.with(RankRange.of("releaseYear", from, until));
            keeps = keeps.and(song -> song.yearOr(0) >= from && song.yearOr(0) <= until);
        }
        if (random.nextInt(4) == 0) {
            var artist = artists.get(random.nextInt(artists.size()));
            filter = filter.with(new TargetFilter("artistCredit.artist", artist.uuid()));
            keeps = keeps.and(song -> song.artist().equals(artist));
        }
        if (random.nextInt(4) == 0) {
            var topic = topics.get(random.nextInt(topics.size()));
            filter = filter.with(new TargetFilter("topics", topic.uuid()));
            keeps = keeps.and(song -> song.topics().contains(topic));
        }
        if (random.nextInt(3) == 0) {
            var most = random.nextBoolean() ? 5 : 100;
            var scope = random.nextBoolean()
                    ? charts.get(random.nextInt(charts.size())).uuid()
                    : null;
            chart = scope;
            filter = filter.with(
                    scope == null ? RankRange.of("charts.peak", 1, most) : RankRange.in(scope, "charts.peak", most));
            keeps = keeps.and(song -> song.peak(scope) <= most);
        }
        if (random.nextInt(4) == 0) {
            var since = instant(SONGS / 2);
            filter = filter.changedSince(since);
            keeps = keeps.and(song -> !song.changed().isBefore(since));
        }
        if (random.nextInt(4) == 0) {
            filter = filter.listedOnly();
            keeps = keeps.and(song -> !song.stub());
        }
        return new Case(filter, keeps, chart, ORDERS.get(random.nextInt(ORDERS.size())));
    }

    private void publish(Random random) {
        for (var i = 0; i < 3; i++) {
            artists.add(published.live("Artist", """
                    {"name": "Artist %1$d", "slug": "artist-%1$d-%2$s", "kind": "GROUP"}""".formatted(i, unique)));
            topics.add(published.live("Topic", """
                    {"label": "Topic %1$d", "slug": "topic-%1$d-%2$s", "kind": "ABOUT"}""".formatted(i, unique)));
            charts.add(published.live("Chart", """
                    {"key": "chart-%1$d-%2$s", "name": "Chart", "kind": "SINGLES", "size": 100,
                     "territory": {"code": "GB", "name": "United Kingdom"}}""".formatted(i, unique)));
        }
        IntStream.range(0, SONGS).forEach(number -> songs.add(publish(number, random)));
    }

    private Song publish(int number, Random random) {
        var title = WORDS.get(random.nextInt(WORDS.size())) + " %02d %s".formatted(number, unique);
        var year = random.nextInt(5) == 0 ? null : 1980 + random.nextInt(12);
        var stub = random.nextInt(3) == 0;
        var artist = artists.get(random.nextInt(artists.size()));
        var chosen = topics.stream().filter(_ -> random.nextInt(3) == 0).collect(toSet());
        var peaks = new LinkedHashMap<TypeId, Integer>();
        charts.stream().filter(_ -> random.nextInt(2) == 0).forEach(chart -> peaks.put(chart, 1 + random.nextInt(12)));
        var song = published.draft("Song");
        published.publish(
                song,
                """
                {"title": "%s", "slug": "%s/song-%d", %s "stub": %b,
                 "artistCredit": [{"artist": "%s", "creditedAs": "Somebody"}], "topics": [%s], "charts": [%s]}""".formatted(
                                title,
                                unique,
                                number,
                                year == null ? "" : "\"releaseYear\": %d,".formatted(year),
                                stub,
                                artist,
                                list(chosen.stream().map("\"%s\""::formatted).toList()),
                                list(peaks.entrySet().stream()
                                        .map(peak -> "{\"chart\": \"%s\", \"peak\": %d}"
                                                .formatted(peak.getKey(), peak.getValue()))
                                        .toList())),
                "[%s,)".formatted(instant(number)));
        var key = sights.<String>live(sight ->
                sight
                        .lists()
                        .page(EntryFilter.all("Song"), ListOrder.TITLE, PageRequest.first(100_000))
                        .items()
                        .stream()
                        .filter(listed -> listed.item().entryId().equals(song.uuid()))
                        .findFirst()
                        .orElseThrow()
                        .place()
                        .words());
        return new Song(song.uuid(), key, instant(number), year, stub, artist, chosen, peaks);
    }

    private static String list(List<String> items) {
        return String.join(", ", items);
    }

    private static Instant instant(int number) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number * 3_600L);
    }

    private int letters(Case tried) {
        return sights.<Integer>live(sight -> sight.lists().count(tried.filter()));
    }

    private List<UUID> forwards(Case tried, int size) {
        return sights.live(sight -> {
            var found = new ArrayList<UUID>();
            var page = sight.lists().page(tried.filter(), tried.order(), PageRequest.first(size));
            found.addAll(ids(page));
            while (page.hasNext()) {
                var after = page.items().getLast().place();
                page = sight.lists().page(tried.filter(), tried.order(), new PageRequest(size, after, null, false));
                found.addAll(ids(page));
            }
            return mine(found);
        });
    }

    private List<UUID> backwards(Case tried, int size) {
        return sights.live(sight -> {
            var found = new ArrayList<UUID>();
            var page = sight.lists().page(tried.filter(), tried.order(), new PageRequest(size, null, null, true));
            found.addAll(0, ids(page));
            while (page.hasPrevious()) {
                var before = page.items().getFirst().place();
                page = sight.lists().page(tried.filter(), tried.order(), new PageRequest(size, null, before, true));
                found.addAll(0, ids(page));
            }
            return mine(found);
        });
    }

    private static List<UUID> ids(Page<LiveEntry> page) {
        return page.values().stream().map(LiveEntry::entryId).toList();
    }

    /** Other tests' songs are passed over. */
    private List<UUID> mine(List<UUID> found) {
        var known = songs.stream().map(Song::id).collect(toSet());
        return found.stream().filter(known::contains).toList();
    }
}
