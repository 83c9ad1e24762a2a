package org.linernotes.graphql.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.catalog.PlacementItem;
import org.linernotes.live.LiveEntry;

/** A live entry that editors put in a place, with the words they gave it there. */
record PlacedItem(int position, PlacementItem words, LiveEntry target) {
    /** The first ones, without repeats and without the page itself, counted from 1 on. */
    static List<PlacedItem> choose(List<PlacedItem> items, UUID page, int most) {
        var seen = new HashSet<>(List.of(page));
        var chosen = new ArrayList<PlacedItem>();
        for (var item : items) {
            if (chosen.size() < most && seen.add(item.target().entryId())) {
                chosen.add(new PlacedItem(chosen.size() + 1, item.words(), item.target()));
            }
        }
        return chosen;
    }

    public String title() {
        return Objects.requireNonNullElseGet(words.title(), target::title);
    }

    Optional<String> teaser() {
        return Optional.ofNullable(words.teaser()).or(() -> SeoFields.teaser(target));
    }
}
