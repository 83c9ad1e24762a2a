package org.linernotes.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linernotes.content.ContentJson;
import org.linernotes.content.Engine;

class ChartEntriesTest {
    private static final String CHART = "chart_01h2xcejqtf2nbrexx3vqjhp41";
    private static final String OTHER_SONG = "song_01h2xcejqtf2nbrexx3vqjhp42";

    private final Engine engine = Engine.start();

    @Test
    void aFullEntryBreaksNoRule() {
        assertThat(violations("""
                {"chart": "%s", "furtherSongs": ["%s"], "peak": 2, "peakDate": "1989-03-04", "weeks": 9, "weeksAtPeak": 1,
                 "debutDate": "1989-02-25", "debutPosition": 10, "creditedAs": "Michael Jackson", "source": "IMPORT",
                 "runs": [{"from": "1989-02-25", "to": "1989-04-15", "weeks": 8, "peak": 2},
                          {"from": "1990-01-06", "to": "1990-01-06", "weeks": 1, "peak": 90}]}""".formatted(CHART, OTHER_SONG))).isEmpty();
    }

    @Test
    void aChartHasOneEntryForTheSameSongs() {
        var alone = "{\"chart\": \"%s\", \"peak\": 2}".formatted(CHART);
        var together = "{\"chart\": \"%s\", \"peak\": 1, \"furtherSongs\": [\"%s\"]}".formatted(CHART, OTHER_SONG);

        assertThat(violations(alone, together)).isEmpty();
        assertThat(violations(alone, together, alone)).containsExactly("REVIEW DUPLICATE_CHART_ENTRY charts[2].chart");
        assertThat(violations(together, together)).containsExactly("REVIEW DUPLICATE_CHART_ENTRY charts[1].chart");
    }

    @Test
    void aSongIsNamedOnceInAnEntry() {
        assertThat(violations("""
                {"chart": "%s", "peak": 1, "furtherSongs": ["%s", "%s"]}""".formatted(CHART, OTHER_SONG, OTHER_SONG)))
                .containsExactly("REVIEW DUPLICATE_SONG charts[0].furtherSongs");
    }

    @Test
    void weeksAndPositionsMustFitTogether() {
        assertThat(violations("""
                {"chart": "%s", "peak": 3, "weeks": 4, "weeksAtPeak": 5, "debutPosition": 2,
                 "runs": [{"from": "1989-02-25", "to": "1989-03-04", "weeks": 2, "peak": 4},
                          {"from": "1989-03-18", "to": "1989-03-18", "weeks": 1, "peak": 5}]}""".formatted(CHART)))
                .containsExactlyInAnyOrder(
                        "PUBLISH WEEKS_DIFFER charts[0].weeksAtPeak",
                        "PUBLISH PEAK_DIFFERS charts[0].debutPosition",
                        "PUBLISH WEEKS_DIFFER charts[0].runs",
                        "PUBLISH PEAK_DIFFERS charts[0].runs");
    }

    @Test
    void runsFollowEachOther() {
        assertThat(violations("""
                {"chart": "%s", "peak": 4,
                 "runs": [{"from": "1989-03-04", "to": "1989-02-25", "weeks": 2, "peak": 4},
                          {"from": "1989-02-25", "to": "1989-03-18", "weeks": 1, "peak": 5}]}""".formatted(CHART)))
                .containsExactlyInAnyOrder(
                        "REVIEW DATES_REVERSED charts[0].runs[0].to", "REVIEW RUNS_OVERLAP charts[0].runs[1].from");
    }

    @Test
    void readersAreNotToldWhoWroteAnEntry() {
        var song = engine.read("Song", """
                {"title": "A", "charts": [{"chart": "%s", "peak": 4, "source": "IMPORT", "locked": true}]}""".formatted(CHART));

        assertThat(ContentJson.print(engine.projector().project(song).delivered()))
                .isEqualTo("{\"charts\":[{\"chart\":\"%s\",\"peak\":4}],\"title\":\"A\"}".formatted(CHART));
    }

    @Test
    void aChartHasAKeyForAddressesAndEndsAfterItBegan() {
        var chart = engine.read("Chart", """
                {"name": "UK Singles", "key": "UK singles", "territory": {"code": "GB", "name": "United Kingdom"},
                 "kind": "SINGLES", "size": 100, "activeFrom": "1952-11-14", "activeTo": "1952-10"}""");

        assertThat(engine.violations(chart))
                .containsExactly("REVIEW INVALID_KEY key", "REVIEW DATES_REVERSED activeTo");
    }

    private List<String> violations(String... entries) {
        var song = engine.read("Song", """
                {"title": "Leave Me Alone", "charts": [%s]}""".formatted(String.join(",", entries)));
        return engine.violations(song).stream()
                .filter(violation -> violation.contains("charts"))
                .toList();
    }
}
