package org.linernotes.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.testing.IntegrationTest;

/** Pages between any two places of an order, those that a filter leaves out included, against the whole order. */
@IntegrationTest
class PagesBetweenPlacesIT {
    private static final int SIZE = 2;
    private static final Map<String, Integer> YEARS =
            Map.of("Alpha", 1980, "Bach", 1970, "Bravo", 1980, "Byrd", 1975, "Delta", 1990);
    private static final Instant SINCE = Instant.parse("2026-03-03T00:00:00Z");

    private final Sights sights;
    private final PublishedRows rows;
    private final String type = "Between" + UUID.randomUUID();

    PagesBetweenPlacesIT(Sights sights, PublishedRows rows) {
        this.sights = sights;
        this.rows = rows;
    }

    private record Narrowed(EntryFilter filter, Predicate<LiveEntry> keeps) {
        Narrowed under(String letter) {
            return new Narrowed(
                    filter.withLetter(letter), keeps.and(entry -> entry.title().startsWith(letter)));
        }

        Narrowed within(long lowest, long highest) {
            return new Narrowed(
                    filter.with(RankRange.of("year", lowest, highest)),
                    keeps.and(entry -> lowest <= year(entry) && year(entry) <= highest));
        }

        Narrowed since() {
            return new Narrowed(
                    filter.changedSince(SINCE),
                    keeps.and(entry -> !entry.contentChangedAt().isBefore(SINCE)));
        }

        Narrowed listed() {
            return new Narrowed(
                    filter.listedOnly(), keeps.and(entry -> !entry.title().equals("Bravo")));
        }

        private static int year(LiveEntry entry) {
            return YEARS.getOrDefault(entry.title(), 0);
        }
    }

    @Test
    void aPageByTitleHoldsWhatStandsBetweenTheTwo() {
        publish();

        assertPages(ListOrder.TITLE, all(), all().listed());
    }

    @Test
    void aPageByChangeHoldsWhatStandsBetweenTheTwo() {
        publish();

        assertPages(ListOrder.CHANGED, all(), all().since(), all().listed());
    }

    @Test
    void aPageByYearHoldsWhatStandsBetweenTheTwo() {
        publish();

        assertPages(ListOrder.lowest("year"), all(), all().within(1975, 1980), all().within(1980, 1980));
        assertPages(ListOrder.highest("year"), all(), all().within(1975, 1980));
    }

    private void assertPages(ListOrder order, Narrowed... lists) {
        for (var list : lists) {
            assertPages(list, order);
            assertPages(list.under("B"), order);
        }
    }

    private Narrowed all() {
        return new Narrowed(EntryFilter.all(type), _ -> true);
    }

    private void publish() {
        var day = 1;
        for (var title :
                YEARS.keySet().stream().sorted(Collections.reverseOrder()).toList()) {
            var entry = rows.entry(type, title);
            rows.publish(entry, null, "[2026-03-0" + day++ + "Z,)");
            rows.rank(entry, "year", YEARS.getOrDefault(title, 0));
            if (title.equals("Bravo")) {
                rows.run("UPDATE publication SET unlisted = true WHERE entry_id = ?", entry);
            }
        }
    }

    private void assertPages(Narrowed narrowed, ListOrder order) {
        sights.<Integer>live(sight -> assertPages(sight.lists(), narrowed, order));
    }

    private int assertPages(LiveLists lists, Narrowed narrowed, ListOrder order) {
        var whole =
                lists.page(EntryFilter.all(type), order, PageRequest.first(100)).items();
        assertThat(whole).hasSize(YEARS.size());
        for (var after = -1; after < whole.size(); after++) {
            for (var before = 0; before <= whole.size(); before++) {
                var between = whole.subList(Math.min(after + 1, before), before).stream()
                        .map(Listed::item)
                        .filter(narrowed.keeps())
                        .toList();
                var most = Math.min(SIZE, between.size());
                var forwards = new PageRequest(SIZE, place(whole, after), place(whole, before), false);
                assertThat(lists.page(narrowed.filter(), order, forwards).values())
                        .as("%s %s %s", narrowed.filter(), order, forwards)
                        .isEqualTo(between.subList(0, most));
                var backwards = new PageRequest(SIZE, forwards.after(), forwards.before(), true);
                assertThat(lists.page(narrowed.filter(), order, backwards).values())
                        .as("%s %s %s", narrowed.filter(), order, backwards)
                        .isEqualTo(between.subList(between.size() - most, between.size()));
            }
        }
        return whole.size();
    }

    private static @Nullable Place place(List<Listed<LiveEntry>> whole, int index) {
        return index < 0 || index == whole.size() ? null : whole.get(index).place();
    }
}
