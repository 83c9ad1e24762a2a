package org.linernotes.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.catalog.Placement;
import org.linernotes.catalog.PlacementItem;
import org.linernotes.catalog.PlacementScope;
import org.linernotes.catalog.PlacementStrategy;
import org.linernotes.content.TypeId;

class SlotTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final UUID PAGE = new UUID(1, 1);

    @Test
    void aFixedPlacementKeepsItsOrderAndAClosestOneComesFirst() {
        var slot = slot(NOON, placement(PlacementStrategy.FIXED, 1, 2), placement(PlacementStrategy.FIXED, 3));

        assertThat(targets(slot)).containsExactly(1, 2, 3);
        assertThat(slot.size()).isEqualTo(2);
    }

    @Test
    void aRotatingPlacementBeginsOneFurtherEachDay() {
        var placement = placement(PlacementStrategy.ROTATE_DAILY, 1, 2, 3);
        var first = targets(slot(NOON, placement));
        var second = targets(slot(NOON.plus(Duration.ofDays(1)), placement));

        assertThat(targets(slot(NOON.plus(Duration.ofHours(11)), placement))).isEqualTo(first);
        assertThat(second).containsExactly(first.get(1), first.get(2), first.get(0));
        assertThat(targets(slot(NOON.plus(Duration.ofDays(3)), placement))).isEqualTo(first);
    }

    @Test
    void aShuffledPlacementIsTheSameAllDayAndAnotherOnOtherDaysAndPages() {
        var placement = placement(
                PlacementStrategy.SHUFFLE, IntStream.rangeClosed(1, 12).toArray());
        var first = targets(slot(NOON, placement));

        assertThat(targets(slot(NOON.plus(Duration.ofHours(11)), placement))).isEqualTo(first);
        assertThat(targets(slot(NOON.plus(Duration.ofDays(1)), placement)))
                .isNotEqualTo(first)
                .containsExactlyInAnyOrderElementsOf(first);
        assertThat(targets(slot(new UUID(1, 2), NOON, ZoneOffset.UTC, placement)))
                .isNotEqualTo(first);
    }

    @Test
    void whatHasNotBegunOrHasEndedIsPassedOverToTheInstant() {
        var windowed = new Placement(
                "slot",
                PlacementScope.GLOBAL,
                null,
                null,
                null,
                "Heading",
                PlacementStrategy.FIXED,
                null,
                NOON,
                NOON.plusSeconds(60),
                List.of(item(1, null, NOON.plusSeconds(10)), item(2, NOON.plusSeconds(10), null)));
        var rest = placement(PlacementStrategy.FIXED, 3);

        assertThat(targets(slot(NOON.minusNanos(1000), windowed, rest))).containsExactly(3);
        assertThat(targets(slot(NOON, windowed, rest))).containsExactly(1, 3);
        assertThat(targets(slot(NOON.plusSeconds(10), windowed, rest))).containsExactly(2, 3);
        assertThat(targets(slot(NOON.plusSeconds(60), windowed, rest))).containsExactly(3);
        assertThat(slot(NOON.plusSeconds(60), windowed, rest).first()).contains(rest);
    }

    @Test
    void anAnswerHoldsUntilTheNextBoundary() {
        var windowed = new Placement(
                "slot",
                PlacementScope.GLOBAL,
                null,
                null,
                null,
                null,
                PlacementStrategy.FIXED,
                null,
                NOON.plusSeconds(300),
                null,
                List.of(item(1, null, NOON.plusSeconds(200))));
        var end = NOON.plusSeconds(100);

        assertThat(slot(NOON, placement(PlacementStrategy.FIXED, 1)).validUntil(List.of()))
                .isEmpty();
        assertThat(slot(NOON, windowed).validUntil(List.of())).contains(NOON.plusSeconds(200));
        assertThat(slot(NOON, windowed).validUntil(List.of(end, NOON.minusSeconds(1))))
                .contains(end);
        assertThat(new Slot(PAGE, NOON, List.of(new Slot.Standing(windowed, end.minusSeconds(50))), ZoneOffset.UTC)
                        .validUntil(List.of(end)))
                .contains(end.minusSeconds(50));
        assertThat(slot(NOON.plusSeconds(300), windowed).validUntil(List.of())).isEmpty();
    }

    @Test
    void whatChangesDailyHoldsUntilMidnightWhereTheSiteIs() {
        var shuffled = placement(PlacementStrategy.SHUFFLE, 1, 2, 3);

        assertThat(slot(NOON, shuffled).validUntil(List.of())).contains(Instant.parse("2026-03-11T00:00:00Z"));
        assertThat(slot(PAGE, NOON, ZoneId.of("America/New_York"), shuffled).validUntil(List.of()))
                .contains(Instant.parse("2026-03-11T04:00:00Z"));
    }

    private static Slot slot(Instant at, Placement... placements) {
        return slot(PAGE, at, ZoneOffset.UTC, placements);
    }

    private static Slot slot(UUID page, Instant at, ZoneId zone, Placement... placements) {
        var standing = new ArrayList<Slot.Standing>();
        for (var placement : placements) {
            standing.add(new Slot.Standing(placement, null));
        }
        return new Slot(page, at, standing, zone);
    }

    private static Placement placement(PlacementStrategy strategy, int... targets) {
        return new Placement(
                "slot",
                PlacementScope.GLOBAL,
                null,
                null,
                null,
                "Heading",
                strategy,
                null,
                null,
                null,
                IntStream.of(targets)
                        .mapToObj(target -> item(target, null, null))
                        .toList());
    }

    private static PlacementItem item(int target, @Nullable Instant startsAt, @Nullable Instant endsAt) {
        return new PlacementItem(new TypeId("song", new UUID(0, target)), null, null, null, startsAt, endsAt);
    }

    private static List<Integer> targets(Slot slot) {
        return slot.candidates().stream()
                .map(item -> (int) Objects.requireNonNull(item.target()).uuid().getLeastSignificantBits())
                .toList();
    }
}
