package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.joining;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.live.LiveEntry;

/** Whom a song or album is by: the names as printed, else as the artists are called now. */
record ArtistCredit(List<Part> parts) {
    /** One artist of it. */
    record Part(@Nullable LiveEntry artist, String creditedAs, String joinPhrase, String role) {
        private static Part of(JsonNode tree, Map<UUID, LiveEntry> artists) {
            var artist = Tree.reference(tree, "artist").map(artists::get);
            return new Part(
                    artist.orElse(null),
                    Tree.text(tree, "creditedAs")
                            .or(() -> artist.map(LiveEntry::title))
                            .orElse(""),
                    Tree.text(tree, "joinPhrase").orElse(""),
                    Tree.text(tree, "role").orElse("MAIN"));
        }

        private Part unjoined() {
            return new Part(artist, creditedAs, "", role);
        }
    }

    /**
     * Leaves out those of whom nobody knows a name now, with the words that joined them.
     *
     * @param artists those that are live
     */
    static ArtistCredit of(LiveEntry entry, Map<UUID, LiveEntry> artists) {
        var all = Tree.list(entry.content(), "artistCredit").stream()
                .map(tree -> Part.of(tree, artists))
                .toList();
        var named = new ArrayList<>(
                all.stream().filter(part -> !part.creditedAs().isEmpty()).toList());
        if (!named.isEmpty() && !named.getLast().equals(all.getLast())) {
            named.add(named.removeLast().unjoined());
        }
        return new ArtistCredit(named);
    }

    static List<UUID> artistIds(LiveEntry entry) {
        return Tree.list(entry.content(), "artistCredit").stream()
                .flatMap(tree -> Tree.reference(tree, "artist").stream())
                .toList();
    }

    public String display() {
        return parts.stream()
                .map(part -> part.creditedAs() + part.joinPhrase())
                .collect(joining())
                .strip();
    }

    /** The first main artist, if that one is live. */
    public @Nullable LiveEntry primary() {
        return parts.stream()
                .filter(part -> part.role().equals("MAIN"))
                .findFirst()
                .flatMap(part -> Optional.ofNullable(part.artist()))
                .orElse(null);
    }
}
