package org.linernotes.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.content.Listing;

/** A place between two entries of a sorted list; it stays valid when entries come and go. */
public record EntryPosition(EntryOrder order, String key, UUID id) {
    private static final int LONGEST = 4_000;

    static EntryPosition of(EntryOrder order, EntrySummary entry) {
        var key = switch (order) {
            case UPDATED_DESC, UPDATED_ASC -> entry.updatedAt().toString();
            case CREATED_DESC -> entry.createdAt().toString();
            case TITLE_ASC -> Listing.sortKey(entry.sortTitle());
        };
        return new EntryPosition(order, key, entry.id());
    }

    /** Reads what {@link #cursor} writes for this order; anything else is empty. */
    public static Optional<EntryPosition> parse(EntryOrder order, String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("\n", 3);
            if (cursor.length() > LONGEST || parts.length != 3 || !parts[0].equals(order.name())) {
                return Optional.empty();
            }
            var position = new EntryPosition(order, parts[2], UUID.fromString(parts[1]));
            return position.isSound() ? Optional.of(position) : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    public String cursor() {
        var text = order + "\n" + id + "\n" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    Instant instant() {
        return Instant.parse(key);
    }

    private boolean isSound() {
        try {
            return order == EntryOrder.TITLE_ASC
                    ? key.indexOf(0) < 0
                    : instant().isAfter(Instant.EPOCH);
        } catch (DateTimeException foreign) {
            return false;
        }
    }
}
