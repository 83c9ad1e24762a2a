package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.micronaut.json.tree.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.linernotes.content.ContentModel;
import org.linernotes.content.TypeId;
import org.linernotes.live.Anniversary;
import org.linernotes.live.EventOrigin;
import org.linernotes.live.LiveEntry;

/** Tells what follows from a date in the form in which editors tell their events. */
final class AnniversaryEvent {
    private static final String ORIGIN = "origin";
    private static final String ARTIST = "artist";

    private final Anniversary anniversary;
    private final ArtistCredit credit;
    private final TypeId subject;

    private AnniversaryEvent(Anniversary anniversary, ArtistCredit credit, TypeId subject) {
        this.anniversary = anniversary;
        this.credit = credit;
        this.subject = subject;
    }

    /** An event that an editor wrote is told already. */
    static CompletableFuture<LiveEntry> of(
            DataFetchingEnvironment environment, Anniversary anniversary, ContentModel model) {
        var entry = anniversary.entry();
        var subject = new TypeId(model.type(entry.type()).prefix(), entry.entryId());
        return ArtistCreditFields.of(environment, entry)
                .thenApply(credit -> new AnniversaryEvent(anniversary, credit, subject).told());
    }

    /** Empty for an event that an editor wrote. */
    static Optional<EventOrigin> origin(LiveEntry event) {
        return Tree.text(event.content(), ORIGIN).map(EventOrigin::valueOf);
    }

    /** Empty for an event that an editor wrote. */
    static Optional<AnniversaryId> id(LiveEntry event) {
        return origin(event)
                .map(origin -> new AnniversaryId(
                        origin,
                        event.entryId(),
                        LocalDate.parse(Tree.text(event.content(), "date").orElseThrow())));
    }

    private LiveEntry told() {
        return switch (anniversary.origin()) {
            case EDITORIAL -> anniversary.entry();
            case BIRTH -> event("Birth", "%s is born", "", " is born.");
            case DEATH -> event("Death", "%s dies", "", " dies.");
            case SINGLE_RELEASE ->
                event("Single", "“%s” is released as a single", "“", "”" + by() + " is released as a single.");
            case ALBUM_RELEASE -> event("Album", "“%s” is released", "The album “", "”" + by() + " is released.");
            case CHART_NUMBER_ONE ->
                event(
                        "Charts",
                        "“%s” is number one",
                        "“",
                        "”%s reaches number one: %s.".formatted(by(), anniversary.charts()));
        };
    }

    private String by() {
        return credit.display().isEmpty() ? "" : " by " + credit.display();
    }

    private LiveEntry event(String category, String title, String before, String after) {
        var entry = anniversary.entry();
        var words = title.formatted(entry.title());
        var content = new LinkedHashMap<String, JsonNode>();
        content.put(ORIGIN, text(anniversary.origin().name()));
        content.put("date", text(anniversary.date().toString()));
        content.put("category", text(category));
        content.put("body", body(before, after));
        content.put(
                "artists",
                JsonNode.createArrayNode(artists().map(AnniversaryEvent::text).toList()));
        content.put("songs", named("song"));
        content.put("albums", named("album"));
        return new LiveEntry(
                entry.entryId(),
                CalendarFields.TYPE,
                null,
                words,
                words,
                JsonNode.createObjectNode(content),
                entry.contentChangedAt(),
                entry.publishedAt());
    }

    private Stream<String> artists() {
        return subject.prefix().equals(ARTIST)
                ? Stream.of(subject.toString())
                : ArtistCredit.artistIds(anniversary.entry()).stream()
                        .map(artist -> new TypeId(ARTIST, artist).toString());
    }

    private JsonNode named(String prefix) {
        return JsonNode.createArrayNode(
                subject.prefix().equals(prefix) ? List.of(text(subject.toString())) : List.of());
    }

    private JsonNode body(String before, String after) {
        var line = new ArrayList<JsonNode>();
        if (!before.isEmpty()) {
            line.add(run(before, List.of()));
        }
        var mention = object("type", text("mention"), "attrs", object("ref", text(subject.toString())));
        line.add(run(anniversary.entry().title(), List.of(mention)));
        line.add(run(after, List.of()));
        var paragraph = object("type", text("paragraph"), "content", JsonNode.createArrayNode(line));
        return object("type", text("doc"), "content", JsonNode.createArrayNode(List.of(paragraph)));
    }

    private static JsonNode run(String words, List<JsonNode> marks) {
        return JsonNode.createObjectNode(
                Map.of("type", text("text"), "text", text(words), "marks", JsonNode.createArrayNode(marks)));
    }

    private static JsonNode object(String name, JsonNode value) {
        return JsonNode.createObjectNode(Map.of(name, value));
    }

    private static JsonNode object(String name, JsonNode value, String other, JsonNode otherValue) {
        return JsonNode.createObjectNode(Map.of(name, value, other, otherValue));
    }

    private static JsonNode text(String words) {
        return JsonNode.createStringNode(words);
    }
}
