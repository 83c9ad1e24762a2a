package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linernotes.graphql.delivery.Library.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

/** Each test has a day of the year for itself. */
@IntegrationTest
class OnThisDayIT {
    private final Frontend frontend;
    private final Library library;
    private final StatementCounter counter;
    private final String unique = Library.unique();

    OnThisDayIT(Frontend frontend, Library library, StatementCounter counter) {
        this.frontend = frontend;
        this.library = library;
        this.counter = counter;
    }

    @Test
    void whatEditorsWroteComesFirstAndThenWhatFollowsFromDates() {
        person("Ann", "1958-05-02", "2009-05-02");
        person("Year only", "1958", "2009-05");
        album("Record", "1987-05-02");
        single("Single", "1988-05-02");
        charted("Song", 1, "1989-05-02");
        charted("Runner-up", 2, "1989-05-02");
        event("On the air", "1990-05-02", "Radio", List.of());

        assertThat(events(5, 2))
                .containsExactly(
                        "EDITORIAL 1990-05-02 Radio On the air",
                        "BIRTH 1958-05-02 Birth Ann is born",
                        "ALBUM_RELEASE 1987-05-02 Album “Record” is released",
                        "SINGLE_RELEASE 1988-05-02 Single “Single” is released as a single",
                        "CHART_NUMBER_ONE 1989-05-02 Charts “Song” is number one",
                        "DEATH 2009-05-02 Death Ann dies");
    }

    @Test
    void whatEditorsWroteAboutSomebodyAndADayStandsForWhatFollows() {
        var ann = person("Ann", "1958-05-03", "2009-05-03");
        event("A star is born", "1958-05-03", "Birth", List.of(ann));

        assertThat(events(5, 3))
                .containsExactly("EDITORIAL 1958-05-03 Birth A star is born", "DEATH 2009-05-03 Death Ann dies");
    }

    @Test
    void whatFollowsIsToldLikeAnEventAndFoundByItsId() {
        charted("Song", 1, "1989-05-04");
        var day = onThisDay(5, 4);
        var id = day.text("data", "onThisDay", 0, "id");

        assertThat(id).startsWith("chart_number_one_").endsWith("_19890504");
        assertThat(day.text("data", "onThisDay", 0, "path")).isEqualTo("/on-this-day/05-04");
        assertThat(day.text("data", "onThisDay", 0, "body", "html"))
                .startsWith("<p>“<a")
                .endsWith("</a>” by The Artist reaches number one: UK Singles.</p>");
        assertThat(day.text("data", "onThisDay", 0, "artists", 0, "name")).isEqualTo("Artist Song");
        assertThat(day.text("data", "onThisDay", 0, "songs", 0, "title")).isEqualTo("Song");
        assertThat(node(id)).isEqualTo("“Song” is number one");
        assertThat(node(id.replace("1989", "1988"))).isEqualTo("null");
        assertThat(node(id.replace("19890504", "19890230"))).isEqualTo("null");
        assertThat(node(id.replace("chart_number_one", "birth"))).isEqualTo("null");
    }

    @Test
    void aDayThatThereIsNotIsRefused() {
        var refused = onThisDay(2, 30);

        assertThat(refused.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(refused.text("errors", 0, "message")).isEqualTo("There is no day 30 of the month 2.");
        assertThat(onThisDay(13, 1).code()).isEqualTo("BAD_USER_INPUT");
        assertThat(onThisDay(2, 29).body().get("errors")).isNull();
    }

    @Test
    void theEventsOfAnArtistAreThoseThatNameIt() {
        var ann = person("Ann", null, null);
        event("And later", "1991-05-05", "Radio", List.of(ann));
        event("Earlier", "1990-05-06", "Radio", List.of(ann));

        var artist = frontend.ask(
                "query($slug: String!) { artist(slug: $slug) { events(first: 5) { date title path } } }",
                Map.of("slug", unique + "-ann"));

        assertThat(artist.text("data", "artist", "events", 0, "title")).isEqualTo("Earlier");
        assertThat(artist.text("data", "artist", "events", 1, "path")).isEqualTo("/on-this-day/05-05");
    }

    @Test
    void theDayTakesTheSameFewStatementsHoweverMuchHappened() {
        charted("Song", 1, "1989-05-07");
        var few = statements();
        IntStream.range(0, 40).forEach(i -> {
            charted("Song " + i, 1, "1990-05-07");
            event("Event " + i, "1991-05-07", "Radio", List.of(person("P" + i, "1950-05-07", null)));
        });

        assertThat(statements()).hasSizeLessThanOrEqualTo(few.size()).hasSizeLessThan(6);
        assertThat(events(5, 7)).hasSize(50);
    }

    private List<String> statements() {
        return counter.during(() -> onThisDay(5, 7)).on("delivery");
    }

    private String node(String id) {
        var reply = frontend.ask(
                "query($id: ID!) { node(id: $id) { id ... on CalendarEvent { title } } }", Map.of("id", id));
        var node = reply.at("data", "node");
        return node.isNull() ? "null" : reply.text("data", "node", "title");
    }

    private GraphQlClient.Reply onThisDay(int month, int day) {
        return frontend.send("OnThisDay", Map.of("month", month, "day", day));
    }

    private List<String> events(int month, int day) {
        var reply = onThisDay(month, day);
        assertThat(reply.body().get("errors")).as(reply.text()).isNull();
        var all = reply.at("data", "onThisDay");
        return IntStream.range(0, all.size())
                .mapToObj(i -> List.of("origin", "date", "category", "title").stream()
                        .map(field -> reply.text("data", "onThisDay", i, field))
                        .collect(joining(" ")))
                .toList();
    }

    private TypeId person(String name, @Nullable String born, @Nullable String died) {
        return library.published().live("Artist", """
                {"name": "%s", "sortName": "%s", "kind": "PERSON", "slug": "%s-%s" %s %s}""".formatted(
                        name,
                        name,
                        unique,
                        name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                        born == null ? "" : ", \"born\": \"" + born + "\"",
                        died == null ? "" : ", \"died\": \"" + died + "\""));
    }

    private void album(String title, String released) {
        var artist = library.artist("Artist " + title, Library.unique());
        library.published().live("Album", """
                {"title": "%s", "slug": "%s/album", "kind": "ALBUM", "released": "%s",
                 "artistCredit": [{"artist": "%s", "creditedAs": "The Artist"}]}""".formatted(title, unique, released, artist));
    }

    private void single(String title, String released) {
        var artist = library.artist("Artist " + title, Library.unique());
        library.published()
                .live("Song", Library.song(title, Library.unique() + "/single", artist, """
                        "singles": [{"date": "%s"}],""".formatted(released)));
    }

    private void charted(String title, int peak, String day) {
        var chart = library.published().live("Chart", """
                {"key": "%s", "name": "UK Singles", "territory": {"code": "GB", "name": "United Kingdom"},
                 "kind": "SINGLES", "size": 100}""".formatted(Library.unique()));
        library.published()
                .live(
                        "Song",
                        Library.song(
                                title,
                                Library.unique() + "/song",
                                library.artist("Artist " + title, Library.unique()),
                                """
                "charts": [{"chart": "%s", "peak": %d, "peakDate": "%s"}],""".formatted(chart, peak, day)));
    }

    private void event(String title, String date, String category, List<TypeId> artists) {
        library.published().live("CalendarEvent", """
                {"title": "%s", "date": "%s", "category": "%s", "artists": [%s], "body": {"type": "doc", "version": 1,
                 "content": [{"type": "paragraph", "content": [%s]}]}}""".formatted(
                        title,
                        date,
                        category,
                        artists.stream().map("\"%s\""::formatted).collect(joining(",")),
                        text("What happened.")));
    }
}
