package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.content.TypeId;
import org.linernotes.graphql.testing.GraphQlClient;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

@IntegrationTest
class ChartWeekIT {
    private final Frontend frontend;
    private final Library library;
    private final StatementCounter counter;
    private final String unique = Library.unique();
    private final String key = "key-" + unique;
    private TypeId artist = new TypeId("artist", new UUID(0, 0));
    private TypeId chart = artist;

    ChartWeekIT(Frontend frontend, Library library, StatementCounter counter) {
        this.frontend = frontend;
        this.library = library;
        this.counter = counter;
    }

    @BeforeEach
    void publishTheChart() {
        artist = library.artist("Artist " + unique, unique);
        chart = library.published().live("Chart", chartContent());
    }

    @Test
    void aWeekHasItsNeighboursAndRowsWithTheirHistory() {
        var song = song("first");
        row("1961-12-18", 2, "First", song);
        row("1961-12-25", 1, "First", song);
        row("1961-12-25", 2, "Not in the catalogue", null);
        row("1962-01-06", 1, "Not in the catalogue", null);
        row("1962-01-06", 3, "First", song);

        assertThat(week("1962-01-06").text()).isEqualTo("""
                        {"data":{"chart":{"name":"Chart %1$s","territory":{"name":"United States"},"week":{\
                        "date":"1962-01-06","previous":"1961-12-25","next":null,"rows":[\
                        {"position":1,"lastWeek":2,"peak":1,"weeks":2,"creditedTitle":"Not in the catalogue","creditedArtist":"The Artist","songs":[]},\
                        {"position":3,"lastWeek":1,"peak":1,"weeks":3,"creditedTitle":"First","creditedArtist":"The Artist","songs":[{"path":"/songs/%1$s/first"}]}]}}}}""".formatted(unique));
        assertThat(week("1961-12-18")
                        .at("data", "chart", "week", "rows", 0, "lastWeek")
                        .isNull())
                .isTrue();
    }

    @Test
    void aSongMayStandInAWeekTwice() {
        var song = song("twice");
        row("1990-09-29", 20, "Twice", song);
        row("1990-10-06", 10, "Twice", song);
        row("1990-10-06", 30, "Twice", song);

        var week = week("1990-10-06");
        assertThat(week.at("data", "chart", "week", "rows").size()).isEqualTo(2);
        assertThat(week.at("data", "chart", "week", "rows", 1, "weeks").getIntValue())
                .isEqualTo(2);
        assertThat(week.at("data", "chart", "week", "rows", 1, "peak").getIntValue())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "1961-12-17, ",
        "1961-12-18, 1961-12-18",
        "1961-12-24, 1961-12-18",
        "1962-01-05, 1961-12-25",
        "1962-01-12, 1962-01-06",
        "1962-01-13, ",
        "9999-12-31, ",
        ", 1962-01-06"
    })
    void aDateFallsIntoTheLastWeekThatIsNotAfterIt(@Nullable String date, @Nullable String found) {
        row("1961-12-18", 1, "First", null);
        row("1961-12-25", 1, "First", null);
        row("1962-01-06", 1, "First", null);

        var week = week(date);
        assertThat(week.at("data", "chart", "week").isNull() ? null : week.text("data", "chart", "week", "date"))
                .isEqualTo(found);
    }

    @Test
    void aChartThatReadersCannotSeeShowsNothing() {
        row("1989-02-25", 1, "First", null);
        library.published().withhold(chart, false);

        assertThat(week("1989-02-25").text()).isEqualTo("{\"data\":{\"chart\":null}}");
        assertThat(frontend.ask("{ charts { key firstWeek week { date } } }", Map.of())
                        .text())
                .doesNotContain(key);
    }

    @Test
    void aSongThatReadersCannotSeeLeavesItsPrintedNameBehind() {
        var song = song("taken-down");
        row("1989-02-25", 1, "Taken down", song);
        row("1989-02-25", 2, "A draft", library.published().draft("Song"));
        library.published().withhold(song, false);

        assertThat(week("1989-02-25").text())
                .contains("\"creditedTitle\":\"Taken down\"", "\"creditedTitle\":\"A draft\"")
                .contains("\"songs\":[]")
                .doesNotContain("/songs/");
    }

    @Test
    void rowsFollowMergesAndTheirUndoing() {
        var winner = song("winner");
        var loser = library.published().draft("Song");
        row("1989-02-25", 1, "One song", loser);
        assertThat(week(null).text()).doesNotContain("/songs/");

        library.published().merge(loser, winner);
        assertThat(week(null).text()).contains("/songs/" + unique + "/winner");

        library.published().merge(loser, null);
        assertThat(week(null).text()).doesNotContain("/songs/");
    }

    @Test
    void anEntryNamesBothSidesOfTheRecordAndSoDoesItsRow() {
        var second = song("second-side");
        var first = library.published()
                .live("Song", Library.song("Sides", unique + "/first-side", artist, """
                        "charts": [{"chart": "%s", "furtherSongs": ["%s"], "peak": 2, "weeks": 3, "weeksAtPeak": 1,
                          "debutDate": "1969-10-18", "debutPosition": 23, "creditedAs": "The Beatles",
                          "runs": [{"from": "1969-10-18", "to": "1969-11-01", "weeks": 3, "peak": 2}],
                          "citation": {"kind": "CHART", "publication": "Billboard"}}],""".formatted(chart, second)));
        row("1969-10-18", 2, "Both sides", first);

        assertThat(week(null).text())
                .contains("[{\"path\":\"/songs/%1$s/first-side\"},{\"path\":\"/songs/%1$s/second-side\"}]"
                        .formatted(unique));
        assertThat(frontend.ask("""
                                query($slug: String!) { song(slug: $slug) { charts { weeksAtPeak debutDate debutPosition creditedAs
                                  runs { from to weeks peak } songs { path } album { path } citation { publication } headline } } }""", Map.of("slug", unique + "/first-side")).text())
                .isEqualTo("""
                        {"data":{"song":{"charts":[{"weeksAtPeak":1,"debutDate":"1969-10-18","debutPosition":23,\
                        "creditedAs":"The Beatles","runs":[{"from":"1969-10-18","to":"1969-11-01","weeks":3,"peak":2}],\
                        "songs":[{"path":"/songs/%1$s/first-side"},{"path":"/songs/%1$s/second-side"}],"album":null,\
                        "citation":{"publication":"Billboard"},"headline":true}]}}}""".formatted(unique));
    }

    @Test
    void whatWasAtNumberOneMeanwhileKeptItFromTheTop() {
        var second = charted("second", 2, "1989-03-04");
        var leader = song("leader");
        row("1989-02-25", 1, "Leader", leader);
        row("1989-02-25", 2, "Second", second);
        row("1989-03-04", 1, "A draft", library.published().draft("Song"));
        row("1989-03-04", 2, "Second", second);
        row("1989-03-11", 1, "Leader", leader);
        row("1989-03-11", 5, "Second", second);

        assertThat(frontend.ask(
                                "query($slug: String!) { song(slug: $slug) { charts { keptFromTopBy { path } } } }",
                                Map.of("slug", unique + "/second"))
                        .text())
                .isEqualTo("{\"data\":{\"song\":{\"charts\":[{\"keptFromTopBy\":[{\"path\":\"/songs/%s/leader\"}]}]}}}"
                        .formatted(unique));
    }

    @Test
    void theNumberOnesOfAYearStandInTheOrderOfTheirDates() {
        charted("late", 1, "1989-03-04");
        charted("early", 1, "1989");
        charted("other-year", 1, "1990-01-06");
        charted("second", 2, "1989-02-25");

        assertThat(numberOnes("(year: 1989)")).containsExactly("early", "late");
        assertThat(numberOnes("(year: 1990)")).containsExactly("other-year");
        assertThat(numberOnes("(year: -1)")).isEmpty();
        assertThat(numberOnes("")).containsExactly("early", "late", "other-year");
    }

    @Test
    void aWeekTakesTheSameFewStatementsHoweverManyRowsThereAre() {
        row("1989-02-25", 1, "First", song("first"));
        var few = statements();
        IntStream.range(2, 50).forEach(i -> row("1989-02-25", i, "Title " + i, song("song-" + i)));

        assertThat(statements()).hasSameSizeAs(few).hasSizeLessThan(7);
    }

    private List<String> statements() {
        return counter.during(() -> week(null)).on("delivery");
    }

    private List<String> numberOnes(String arguments) {
        var reply = frontend.ask(
                "query($key: String!) { chart(key: $key) { numberOnes%s { peak songs { slug } } } }"
                        .formatted(arguments),
                Map.of("key", key));
        var found = reply.at("data", "chart", "numberOnes");
        return IntStream.range(0, found.size())
                .mapToObj(i -> reply.text("data", "chart", "numberOnes", i, "songs", 0, "slug"))
                .map(slug -> slug.substring(slug.indexOf('/') + 1))
                .toList();
    }

    private GraphQlClient.Reply week(@Nullable String date) {
        var variables = new HashMap<String, @Nullable Object>(Map.of("key", key));
        variables.put("date", date);
        return frontend.send("ChartWeekPage", variables);
    }

    private void row(String week, int position, String title, @Nullable TypeId entry) {
        library.published().chartRow(chart, week, position, title, entry);
    }

    private TypeId song(String slug) {
        return library.song("Song " + slug, unique + "/" + slug, artist);
    }

    private TypeId charted(String slug, int peak, String date) {
        return library.published().live("Song", Library.song("Song " + slug, unique + "/" + slug, artist, """
                "charts": [{"chart": "%s", "peak": %d, "peakDate": "%s"}],""".formatted(
                        chart, peak, date)));
    }

    private String chartContent() {
        return """
                {"key": "%s", "name": "Chart %s", "territory": {"code": "US", "name": "United States"},
                 "kind": "SINGLES", "size": 100, "headlinePosition": 2}""".formatted(key, unique);
    }
}
