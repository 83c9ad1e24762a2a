package org.linernotes.graphql.feed;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linernotes.graphql.delivery.Addresses;
import org.linernotes.graphql.delivery.Latest;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Sight;

/** A song or feature in a feed; its id stays when its address changes. */
record FeedItem(String id, String url, String title, String summary, Instant published, Instant updated) {
    private static final List<String> TYPES = List.of("Song", "Feature");
    private static final int LENGTH = 30;

    static List<FeedItem> latest(Sight sight, Addresses addresses) {
        return Latest.of(sight, TYPES, LENGTH).stream()
                .flatMap(entry -> of(entry, addresses).stream())
                .toList();
    }

    private static Optional<FeedItem> of(LiveEntry entry, Addresses addresses) {
        return addresses
                .url(entry)
                .map(url -> new FeedItem(
                        "urn:uuid:" + entry.entryId(),
                        url,
                        entry.title(),
                        summary(entry),
                        entry.publishedAt(),
                        entry.contentChangedAt()));
    }

    private static String summary(LiveEntry entry) {
        return Stream.of("blurb", "teaser")
                .map(entry.content()::get)
                .filter(node -> node != null && node.isString())
                .map(JsonNode::getStringValue)
                .findFirst()
                .orElse("");
    }
}
