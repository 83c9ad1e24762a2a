package org.linernotes.live;

import static java.util.Comparator.comparing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.Placement;
import org.linernotes.catalog.PlacementItem;
import org.linernotes.catalog.PlacementStrategy;

/**
 * A place on a page and what editors put there, as it is at one instant.
 *
 * @param page whose page it is
 * @param placements those whose time has come or will come, the closest to the page first
 * @param zone whose midnight begins a day
 */
public record Slot(UUID page, Instant at, List<Standing> placements, ZoneId zone) {
    /** A placement and the end of its publication, if it is known. */
    record Standing(Placement placement, @Nullable Instant liveUntil) {}

    public Slot {
        placements = List.copyOf(placements);
    }

    /** The first one whose time it is: it gives the heading and the number of items. */
    public Optional<Placement> first() {
        return active().findFirst();
    }

    /**
     * The items in the order in which they are wanted; an item comes up more than once where several placements name it.
     *
     * <p>The same page shows the same ones all day, so that answers may be kept and tried.
     */
    public List<PlacementItem> candidates() {
        return active().flatMap(this::ordered).toList();
    }

    /** How many items are shown if nobody wants fewer; placements farther from the page fill up what the first lacks. */
    public int size() {
        return first().map(placement -> Objects.requireNonNullElseGet(
                        placement.maxItems(), () -> placement.items().size()))
                .orElse(0);
    }

    /**
     * The next instant at which something else stands here.
     *
     * @param targetEnds when entries that are shown end
     */
    public Optional<Instant> validUntil(Collection<Instant> targetEnds) {
        return Stream.of(
                        placements.stream()
                                .flatMap(standing -> standing.placement().boundaries()),
                        placements.stream().map(Standing::liveUntil).filter(Objects::nonNull),
                        targetEnds.stream(),
                        changesDaily() ? Stream.of(nextDay()) : Stream.<Instant>of())
                .flatMap(instants -> instants)
                .filter(at::isBefore)
                .min(comparing(instant -> instant));
    }

    private Stream<Placement> active() {
        return placements.stream().map(Standing::placement).filter(placement -> placement.isActive(at));
    }

    private Stream<PlacementItem> ordered(Placement placement) {
        var items = placement.items().stream().filter(item -> item.isActive(at)).toList();
        return switch (placement.strategy()) {
            case FIXED -> items.stream();
            case ROTATE_DAILY -> rotated(items).stream();
            case SHUFFLE -> items.stream().sorted(comparing(this::lot));
        };
    }

    private List<PlacementItem> rotated(List<PlacementItem> items) {
        var turned = new ArrayList<>(items);
        if (!turned.isEmpty()) {
            Collections.rotate(turned, -Math.floorMod(day().toEpochDay(), turned.size()));
        }
        return turned;
    }

    /** Drawn anew for each page and day. */
    private long lot(PlacementItem item) {
        try {
            var ticket = "%s %s %s".formatted(page, day(), item.target());
            var digest = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean changesDaily() {
        return active().anyMatch(placement -> placement.strategy() != PlacementStrategy.FIXED);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }

    private Instant nextDay() {
        return day().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
