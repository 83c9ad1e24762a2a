package org.linernotes.graphql.management;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.testing.Given.unique;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.account.Role;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/** Contents that contradict themselves, as an editor meets their refusals: one sentence for each fault, and nothing changed. */
@IntegrationTest
class BadCatalogueInputIT {
    private static final String CREATE = """
            mutation ($type: String!, $content: JSON!) { createEntry(input: {type: $type, content: $content}) {
              entry { id head { id } } problems { code path message } } }""";
    private static final String SUBMIT = """
            mutation ($entry: ID!, $revision: ID!) { submitForReview(input: {items: [{entryId: $entry, revisionId: $revision}]}) {
              review { id } problems { code path message } } }""";

    @Inject
    Desk desk;

    @Inject
    JsonMapper json;

    @Inject
    Rows rows;

    private String artist = "";
    private String chart = "";
    private String song = "";

    @BeforeEach
    void draftWhatTheyPointTo() {
        artist = created("Artist", Map.of("name", unique("Artist"))).entryId();
        chart = created("Chart", Map.of("key", unique("chart"), "name", "Chart"))
                .entryId();
        song = created("Song", Map.of("title", unique("Other"))).entryId();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Song       | {"releaseYear":1849}                                                          | releaseYear
            Song       | {"firstReleased":"1989-02-30"}                                                | firstReleased
            Song       | {"artistCredit":[{"artist":"$song"}]}                                         | artistCredit[0].artist
            Song       | {"charts":[{"chart":"$chart","peak":0}]}                                      | charts[0].peak
            Song       | {"charts":[{"chart":"$chart","debutDate":"1990-02-30"}]}                      | charts[0].debutDate
            Song       | {"awards":[{"award":"$artist"}]}                                              | awards[0].award
            Song       | {"awards":[{"ceremonyDate":"1989-13"}]}                                       | awards[0].ceremonyDate
            Song       | {"relations":[{"kind":"COVER_OF","song":"$song"},{"kind":"COVER_OF","song":"$song"}]} | relations[1]
            Topic      | {"rule":{"type":"NoRule"}}                                                    | rule.type
            Topic      | {"rule":{"type":"ArtistRule","artist":"$song"}}                               | rule.artist
            Topic      | {"rule":{"type":"YearRule","from":1,"to":99999}}                              | rule.from rule.to
            Placement  | {"slot":"x","scope":"NOWHERE"}                                                | scope
            Placement  | {"slot":"x","maxItems":0}                                                     | maxItems
            Placement  | {"slot":"x","startsAt":"yesterday"}                                           | startsAt
            """)
    void valuesThatCannotBeAreNotSaved(String type, String content, String paths) throws IOException {
        var before = rows.hash();

        var payload = desk.the(Role.EDITOR)
                .send(CREATE, Map.of("type", type, "content", content(type, content)))
                .at("data", "createEntry");

        assertThat(Desk.at(payload, "entry").isNull()).as(paths(payload)).isTrue();
        assertThat(paths(payload)).isEqualTo(paths);
        assertThat(rows.hash()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Song      | {"awards":[{"category":"Best"}]}                                                     | awards[0].award awards[0].eligibilityYear
            Song      | {"charts":[{"chart":"$chart","peak":5},{"chart":"$chart","peak":6}]}                 | charts[1].chart
            Song      | {"charts":[{"chart":"$chart","peak":5,"furtherSongs":["$song","$song"]}]}            | charts[0].furtherSongs
            Song      | {"charts":[{"chart":"$chart","runs":[{"from":"1990-02-03","to":"1990-01-06","weeks":1,"peak":1}]}]} | charts[0].runs[0].to
            Topic     | {"membership":"MANUAL","rule":{"type":"YearRule","from":1980,"to":1989}}             | membership
            Topic     | {"membership":"RULE"}                                                                | rule
            Topic     | {"membership":"RULE","rule":{"type":"YearRule","from":1989,"to":1980}}               | rule.to
            Topic     | {"membership":"RULE","rule":{"type":"ArtistRule"}}                                   | rule.artist
            Topic     | {"membership":"RULE","rule":{"type":"TitleRule"}}                                    | rule.words
            Placement | {"slot":"x","scope":"ENTRY","items":[{"target":"$song"}]}                            | entry
            Placement | {"slot":"x","scope":"TOPIC","entry":"$song","items":[{"target":"$song"}]}            | entry topic
            Placement | {"slot":"x","pageType":"Song","items":[{"target":"$song"}]}                          | pageType
            Placement | {"slot":"x","startsAt":"2026-02-01T00:00:00Z","endsAt":"2026-01-01T00:00:00Z","items":[{"target":"$song"}]} | endsAt
            Placement | {"slot":"x","items":[{"target":"$song","startsAt":"2026-02-01T00:00:00Z","endsAt":"2026-01-01T00:00:00Z"}]} | items[0].endsAt
            Placement | {"slot":"x"}                                                                         | items
            Artist    | {"kind":"PERSON","sortName":"X","born":"1990","died":"1980"}                         | died
            Artist    | {"kind":"GROUP","sortName":"X","activeFrom":"1990","activeTo":"1980"}                | activeTo
            Artist    | {"kind":"GROUP","sortName":"X","born":"1990"}                                        | born
            Redirect  | {"from":"/a-page","to":"/a-page"}                                                    | to
            Redirect  | {"from":"/a-page"}                                                                   | to
            """)
    void contradictionsAreKeptAsDraftsAndNotSubmitted(String type, String content, String paths) throws IOException {
        var draft = created(type, content(type, content));
        var before = rows.hash();

        var payload = desk.the(Role.EDITOR)
                .send(SUBMIT, Map.of("entry", draft.entryId(), "revision", draft.revisionId()))
                .at("data", "submitForReview");

        assertThat(Desk.at(payload, "review").isNull()).isTrue();
        assertThat(List.of(paths(payload).split(" "))).as(paths(payload)).contains(paths.split(" "));
        assertThat(rows.hash()).isEqualTo(before);
    }

    @Test
    void aListOfTenThousandItemsIsRefusedAndOneOfAThousandIsTaken() {
        var tooLong = desk.the(Role.EDITOR)
                .send(CREATE, Map.of("type", "Collection", "content", list(10_000)))
                .at("data", "createEntry");

        assertThat(paths(tooLong)).isEqualTo("items");
        assertThat(Desk.text(tooLong, "problems", 0, "message")).contains("1,000");
        assertThat(created("Collection", list(1_000)).entryId()).startsWith("collection_");
    }

    private Map<String, ?> list(int items) {
        return Map.of(
                "title", unique("List"),
                "items",
                        IntStream.range(0, items)
                                .mapToObj(_ -> Map.of("target", song))
                                .toList());
    }

    /** With what the type must have to be saved. */
    private Map<String, Object> content(String type, String content) throws IOException {
        var filled = content.replace("$song", song).replace("$chart", chart).replace("$artist", artist);
        var all = new TreeMap<String, Object>();
        switch (type) {
            case "Song" -> all.put("title", unique("Song"));
            case "Artist" -> all.put("name", unique("Artist"));
            case "Topic" -> all.put("label", unique("Topic"));
            default -> {}
        }
        Objects.requireNonNull(json.readValue(filled, JsonNode.class))
                .entries()
                .forEach(member -> all.put(member.getKey(), member.getValue()));
        return all;
    }

    private Desk.Draft created(String type, Map<String, ?> content) {
        var reply = desk.the(Role.EDITOR).send(CREATE, Map.of("type", type, "content", content));
        var payload = reply.at("data", "createEntry");
        assertThat(Desk.at(payload, "problems").size()).as(reply.text()).isZero();
        return Desk.Draft.of(payload);
    }

    /** The paths of all problems; each has a sentence. */
    private static String paths(JsonNode payload) {
        var problems = Desk.at(payload, "problems");
        var paths = new ArrayList<String>();
        for (var problem : problems.values()) {
            assertThat(Desk.text(problem, "message")).endsWith(".").doesNotContain("\n");
            paths.add(Desk.text(problem, "path"));
        }
        return paths.stream().sorted().collect(joining(" "));
    }
}
