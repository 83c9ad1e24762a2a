package org.linernotes.transfer;

import static org.linernotes.transfer.SongContent.object;
import static org.linernotes.transfer.SongContent.text;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.linernotes.catalog.Territories;

/** The charts that an encyclopedia begins with, and that an import adds if they are not there. */
final class KnownCharts {
    private static final Map<String, JsonNode> CHARTS = Map.of(
            "uk-singles", chart("uk-singles", "UK Singles Chart", "Official Charts Company", "GB", "SINGLES", 100, 1),
            "us-hot-100", chart("us-hot-100", "Billboard Hot 100", "Billboard", "US", "SINGLES", 100, 2),
            "uk-albums", chart("uk-albums", "UK Albums Chart", "Official Charts Company", "GB", "ALBUMS", 100, 3),
            "us-200", chart("us-200", "Billboard 200", "Billboard", "US", "ALBUMS", 200, 4));

    private KnownCharts() {}

    /** The contents of all, by their keys. */
    static Map<String, JsonNode> all() {
        return CHARTS;
    }

    static Optional<JsonNode> named(String key) {
        return Optional.ofNullable(CHARTS.get(key));
    }

    static Optional<Integer> size(String key) {
        return named(key).map(chart -> chart.get("size")).map(JsonNode::getIntValue);
    }

    private static JsonNode chart(
            String key, String name, String publisher, String territory, String kind, int size, int headlinePosition) {
        return object(
                "key", text(key),
                "name", text(name),
                "publisher", text(publisher),
                "territory", object("code", text(territory), "name", text(Territories.name(territory))),
                "kind", text(kind),
                "size", JsonNode.createNumberNode(size),
                "headlinePosition", JsonNode.createNumberNode(headlinePosition));
    }
}
