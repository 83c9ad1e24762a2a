package org.linernotes.graphql.delivery;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.live.LiveEntry;

/** A live entry that editors put in a place, with the words they gave it there. */
record PlacedItem(int position, JsonNode tree, LiveEntry target) {
    /** The first ones, without repeats and without the page itself, counted from 1 on. */
    static List<PlacedItem> choose(List<PlacedItem> items, UUID page, int most) {
        var seen = new HashSet<>(List.of(page));
        var chosen = new ArrayList<PlacedItem>();
        for (var item : items) {
            if (chosen.size() < most && seen.add(item.target().entryId())) {
                chosen.add(new PlacedItem(chosen.size() + 1, item.tree(), item.target()));
            }
        }
        return chosen;
    }

    public String title() {
        return Tree.text(tree, "title").orElseGet(target::title);
    }

    Optional<String> teaser() {
        return Tree.text(tree, "teaser").or(() -> SeoFields.description(target));
    }
}
