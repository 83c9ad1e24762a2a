package org.linernotes.transfer;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.SortTitle;
import org.linernotes.content.TypeId;

/** Writes contents as commands take them. */
final class SongContent {
    private static final String CHART = "chart";
    private static final String CHARTS = "charts";
    private static final String RUNS = "runs";
    private static final String WEEKS = "weeks";
    private static final String PAGE_MODE = "pageMode";
    private static final String CREDIT_ONLY = "CREDIT_ONLY";

    /** What imports say of a chart entry; the rest is an editor's. */
    private static final Set<String> IMPORTED = Set.of(
            CHART,
            "peak",
            "peakDate",
            "weeks",
            "weeksAtPeak",
            "debutDate",
            "debutPosition",
            "runs",
            "creditedAs",
            "source");

    private SongContent() {}

    static JsonNode artist(String name, String slug, boolean hasPage) {
        return object(
                "name",
                text(name),
                "sortName",
                text(SortTitle.of(name)),
                "kind",
                text("OTHER"),
                "slug",
                text(slug),
                PAGE_MODE,
                text(hasPage ? "FULL" : CREDIT_ONLY));
    }

    static JsonNode withPage(JsonNode artist) {
        return with(artist, PAGE_MODE, text("FULL"));
    }

    static boolean isCreditOnly(JsonNode artist) {
        return text(CREDIT_ONLY).equals(artist.get(PAGE_MODE));
    }

    /** A stub: lists show it, and the newest do not, until somebody writes about it. */
    static JsonNode song(ImportedSong song, String slug, Map<String, UUID> artists) {
        return object(
                "title",
                text(song.song().title()),
                "slug",
                text(slug),
                "stub",
                JsonNode.createBooleanNode(true),
                "releaseYear",
                number(song.song().summary().debut().getYear()),
                "artistCredit",
                JsonNode.createArrayNode(song.credit().stream()
                        .map(part -> part(part, artists.get(part.name())))
                        .toList()),
                CHARTS,
                JsonNode.createArrayNode(List.of(song.entry())));
    }

    private static JsonNode part(CreditPart part, @Nullable UUID artist) {
        var members = new LinkedHashMap<String, JsonNode>();
        if (artist != null) {
            members.put("artist", text(new TypeId("artist", artist).toString()));
        }
        members.put("creditedAs", text(part.creditedAs()));
        if (!part.joinPhrase().isEmpty()) {
            members.put("joinPhrase", text(part.joinPhrase()));
        }
        members.put("role", text(part.featured() ? "FEATURED" : "MAIN"));
        return JsonNode.createObjectNode(members);
    }

    /** How a song did, with its runs where the weeks are known. */
    static JsonNode chartEntry(UUID chart, ChartSong song, @Nullable ChartPlaces places) {
        var summary = places == null ? song.summary() : places.summary();
        var members = new LinkedHashMap<String, JsonNode>();
        members.put(CHART, text(new TypeId("chart", chart).toString()));
        members.put("peak", number(summary.peak()));
        members.put("peakDate", text(summary.peakDate().toString()));
        members.put("weeks", number(summary.weeks()));
        members.put("weeksAtPeak", number(summary.weeksAtPeak()));
        members.put("debutDate", text(summary.debut().toString()));
        members.put("debutPosition", number(summary.debutPosition()));
        if (places != null) {
            members.put(
                    "runs",
                    JsonNode.createArrayNode(places.runs().stream()
                            .map(run -> object(
                                    "from", text(run.from().toString()),
                                    "to", text(run.to().toString()),
                                    "weeks", number(run.weeks()),
                                    "peak", number(run.peak())))
                            .toList()));
        }
        members.put("creditedAs", text(song.artist()));
        members.put("source", text("IMPORT"));
        return JsonNode.createObjectNode(members);
    }

    /**
     * The content with the imported entry of that chart in the place of the last one, and what editors added to that; null: an
     * editor has written, changed or locked the entry, which stays.
     *
     * @param lastImported the content as an import last wrote it; null: none ever did
     */
    static @Nullable JsonNode withChartEntry(JsonNode content, @Nullable JsonNode lastImported, JsonNode entry) {
        var charts = new ArrayList<JsonNode>();
        var replaced = false;
        for (var present : items(content.get(CHARTS))) {
            if (!same(present, entry, CHART)) {
                charts.add(present);
            } else if (isKept(present) || isChanged(present, lastImported)) {
                return null;
            } else {
                charts.add(with(with(editorsPart(present), runs(present, entry)), entry));
                replaced = true;
            }
        }
        if (!replaced) {
            charts.add(entry);
        }
        return with(content, CHARTS, JsonNode.createArrayNode(charts));
    }

    /** The runs that are known, where the import knows none and they still add up. */
    private static JsonNode runs(JsonNode present, JsonNode entry) {
        var total = items(present.get(RUNS)).stream()
                .mapToInt(run -> Objects.requireNonNull(run.get(WEEKS)).getIntValue())
                .sum();
        return entry.get(RUNS) == null && number(total).equals(entry.get(WEEKS))
                ? only(present, RUNS::equals)
                : object();
    }

    /** Whether somebody has changed what an import said of the chart. */
    private static boolean isChanged(JsonNode present, @Nullable JsonNode lastImported) {
        return lastImported != null
                && items(lastImported.get(CHARTS)).stream()
                        .filter(written -> same(written, present, CHART))
                        .anyMatch(written -> !importedPart(written).equals(importedPart(present)));
    }

    private static JsonNode importedPart(JsonNode entry) {
        return only(entry, IMPORTED::contains);
    }

    private static JsonNode editorsPart(JsonNode entry) {
        return only(entry, member -> !IMPORTED.contains(member));
    }

    private static JsonNode only(JsonNode object, Predicate<String> kept) {
        var members = new LinkedHashMap<String, JsonNode>();
        object.entries().forEach(member -> {
            if (kept.test(member.getKey())) {
                members.put(member.getKey(), member.getValue());
            }
        });
        return JsonNode.createObjectNode(members);
    }

    private static JsonNode with(JsonNode object, JsonNode more) {
        var members = new LinkedHashMap<String, JsonNode>();
        object.entries().forEach(member -> members.put(member.getKey(), member.getValue()));
        more.entries().forEach(member -> members.put(member.getKey(), member.getValue()));
        return JsonNode.createObjectNode(members);
    }

    private static JsonNode with(JsonNode content, String field, JsonNode value) {
        return with(content, object(field, value));
    }

    static JsonNode text(String text) {
        return JsonNode.createStringNode(text);
    }

    private static boolean isKept(JsonNode entry) {
        var source = entry.get("source");
        var locked = entry.get("locked");
        return source == null
                || !source.getStringValue().equals("IMPORT")
                || (locked != null && locked.getBooleanValue());
    }

    private static boolean same(JsonNode one, JsonNode other, String field) {
        var value = one.get(field);
        return value != null && value.equals(other.get(field));
    }

    private static List<JsonNode> items(@Nullable JsonNode list) {
        var items = new ArrayList<JsonNode>();
        if (list != null) {
            list.values().forEach(items::add);
        }
        return items;
    }

    private static JsonNode number(int number) {
        return JsonNode.createNumberNode(number);
    }

    static JsonNode object(Object... members) {
        var object = new LinkedHashMap<String, JsonNode>();
        for (var index = 0; index < members.length; index += 2) {
            object.put((String) members[index], (JsonNode) members[index + 1]);
        }
        return JsonNode.createObjectNode(object);
    }
}
