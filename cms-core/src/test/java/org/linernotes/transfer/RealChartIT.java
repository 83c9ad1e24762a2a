package org.linernotes.transfer;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.content.ContentJson;
import org.linernotes.testing.Given;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Rows;

/**
 * What becomes of a whole chart, and how well credits are split; needs {@code LINERNOTES_TEST_DATA}, a folder with {@code
 * hot100/hot100_songs.csv}, {@code hot100/hot100_weekly.csv} and {@code discogs/*.xml}.
 */
@IntegrationTest
@Tag("long")
class RealChartIT {
    private static final Pattern JOINER_AT_AN_END = Pattern.compile(
            "^(?:&|and|,|\\+|or|with|featuring|feat\\.?|vs\\.?|/)\\s|\\s(?:&|and|\\+|or|with|featuring|feat\\.?|vs\\.?|/)$|,$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTISTS = Pattern.compile("<artists>(.*?)</artists>", Pattern.DOTALL);
    private static final Pattern ARTIST = Pattern.compile("<artist>(.*?)</artist>", Pattern.DOTALL);
    private static final Pattern RELEASE = Pattern.compile("<release .*?</release>", Pattern.DOTALL);

    private final ImportCharts importCharts;
    private final Given given;
    private final Rows rows;

    RealChartIT(ImportCharts importCharts, Given given, Rows rows) {
        this.importCharts = importCharts;
        this.given = given;
        this.rows = rows;
    }

    @Test
    void entriesSayWhatTheFileSaysAndASecondRunChangesNothing() {
        var songs = file("hot100/hot100_songs.csv");
        var request = new ImportRequest("us-hot-100", List.of(songs, file("hot100/hot100_weekly.csv")), true);

        var begun = System.nanoTime();
        var report = importCharts.execute(given.people().admin(), request, ImportProgress.NONE);
        System.out.printf("Imported in %d s: %s%n", (System.nanoTime() - begun) / 1_000_000_000, counts(report));
        var again = importCharts.execute(given.people().admin(), request, ImportProgress.NONE);

        assertThat(again.changedNothing()).as(counts(again)).isTrue();
        var expected = new HashMap<String, String>();
        ChartFiles.read(List.of(songs), 100)
                .songs()
                .forEach(song -> expected.put(song.title() + "\n" + song.artist(), summary(song.summary())));
        assertThat(expected).hasSize(32_654);
        var doubtful = report.badRows().stream()
                .filter(row -> row.sentence().contains("may be the same"))
                .count();
        System.out.printf("%d songs stay drafts, since they may be others that are there%n", doubtful);
        assertThat(doubtful).isLessThan(100);
        assertThat(expected).containsAllEntriesOf(summaries());
        assertThat(summaries()).hasSize(expected.size() - (int) doubtful);
    }

    private static String counts(ImportReport report) {
        return "%d artists, %d songs, %d changed, %d published, %d places, %d bad rows, %d duplicates"
                .formatted(
                        report.artists(),
                        report.songs(),
                        report.changed(),
                        report.published(),
                        report.places(),
                        report.badRows().size(),
                        report.duplicates().size());
    }

    private static String summary(ChartSong.Summary summary) {
        return "%d %s %d %d %s %d %d"
                .formatted(
                        summary.peak(),
                        summary.peakDate(),
                        summary.weeks(),
                        summary.weeksAtPeak(),
                        summary.debut(),
                        summary.debutPosition(),
                        summary.runs());
    }

    private Map<String, String> summaries() {
        var found = new HashMap<String, String>();
        for (var text : rows.column("""
                SELECT jsonb_build_array(l.credited_title || E'\\n' || l.credited_artist,
                           concat_ws(' ', c ->> 'peak', c ->> 'peakDate', c ->> 'weeks', c ->> 'weeksAtPeak', c ->> 'debutDate',
                                     c ->> 'debutPosition', jsonb_array_length(c -> 'runs')))
                  FROM chart_line l
                  JOIN entry chart ON chart.id = l.chart_id
                  JOIN revision chart_head ON chart_head.id = chart.head_revision_id AND chart_head.content ->> 'key' = 'us-hot-100'
                  JOIN publication p ON p.entry_id = l.owner_id AND p.live @> now()
                 CROSS JOIN LATERAL jsonb_array_elements(p.content -> 'charts') AS c""")) {
            var pair = ContentJson.parse(Objects.requireNonNull(text));
            found.put(
                    Objects.requireNonNull(pair.get(0)).getStringValue(),
                    Objects.requireNonNull(pair.get(1)).getStringValue());
        }
        return found;
    }

    @Test
    void everyCreditIsItsPartsWrittenTogether() {
        var credits = ChartFiles.read(List.of(file("hot100/hot100_songs.csv")), 100).songs().stream()
                .map(ChartSong::artist)
                .toList();
        var splitter = new CreditSplitter(credits, KnownNames.NONE);

        assertThat(credits.stream().distinct())
                .hasSize(11_270)
                .allSatisfy(credit -> assertThat(splitter.split(credit).stream()
                                .map(part -> part.creditedAs() + part.joinPhrase())
                                .collect(joining()))
                        .isEqualTo(credit));
    }

    @Test
    void noPartOfACreditIsTorn() {
        var credits = ChartFiles.read(List.of(file("hot100/hot100_songs.csv")), 100).songs().stream()
                .map(ChartSong::artist)
                .toList();
        var splitter = new CreditSplitter(credits, KnownNames.NONE);
        var parts = credits.stream().distinct().map(splitter::split).toList();

        System.out.printf(
                "%,d of %,d credits are several artists%n",
                parts.stream().filter(part -> part.size() > 1).count(), parts.size());
        assertThat(parts.stream().flatMap(List::stream)).allSatisfy(part -> {
            assertThat(part.creditedAs()).doesNotContainPattern(JOINER_AT_AN_END);
            assertThat(part.creditedAs()
                            .chars()
                            .filter(character -> character == '(')
                            .count())
                    .isEqualTo(part.creditedAs()
                            .chars()
                            .filter(character -> character == ')')
                            .count());
        });
        assertThat(List.of("Lil Nas X", "AC/DC", "Earth, Wind & Fire", "Crosby, Stills & Nash"))
                .allSatisfy(act -> assertThat(splitter.split(act)).hasSize(1));
    }

    @Test
    void mostCreditsAreSplitAsTheirReleasesSay() throws Exception {
        var truth = new ArrayList<List<CreditPart>>();
        for (var release : matches(RELEASE, Files.readString(discogs()))) {
            ARTISTS.matcher(release).results().findFirst().ifPresent(found -> truth.add(artists(found.group(1))));
        }
        var splitter =
                new CreditSplitter(truth.stream().map(RealChartIT::display).toList(), KnownNames.NONE);

        var right = truth.stream()
                .filter(parts -> names(splitter.split(display(parts))).equals(names(parts)))
                .count();
        var several = truth.stream().filter(parts -> parts.size() > 1).toList();
        var rightOfSeveral = several.stream()
                .filter(parts -> names(splitter.split(display(parts))).equals(names(parts)))
                .count();

        System.out.printf(
                "Credits split as their releases say: %d of %d (%.1f %%), of those with several artists %d of %d%n",
                right, truth.size(), 100.0 * right / truth.size(), rightOfSeveral, several.size());
        assertThat(right * 10).isGreaterThan(truth.size() * 9L);
    }

    private static List<CreditPart> artists(String xml) {
        return matches(ARTIST, xml).stream()
                .map(artist -> CreditPart.of(
                        text(artist, "anv")
                                .or(() -> text(artist, "name"))
                                .orElse("")
                                .replaceAll(" \\(\\d+\\)$", ""),
                        text(artist, "join").map(RealChartIT::spaced).orElse(""),
                        false))
                .toList();
    }

    private static String spaced(String join) {
        return join.equals(",") ? ", " : " " + join + " ";
    }

    private static String display(List<CreditPart> parts) {
        return parts.stream()
                .map(part -> part.creditedAs() + part.joinPhrase())
                .collect(joining())
                .strip();
    }

    private static List<String> names(List<CreditPart> parts) {
        return parts.stream().map(CreditPart::creditedAs).toList();
    }

    private static Optional<String> text(String xml, String element) {
        return Pattern.compile("<" + element + ">([^<]+)</" + element + ">")
                .matcher(xml)
                .results()
                .findFirst()
                .map(found -> found.group(1).replace("&amp;", "&"));
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).toList();
    }

    private static Path discogs() throws Exception {
        try (var files = Files.list(file("discogs"))) {
            return files.filter(path -> path.toString().endsWith(".xml"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path file(String name) {
        var folder = System.getenv("LINERNOTES_TEST_DATA");
        assumeTrue(folder != null, "LINERNOTES_TEST_DATA is not set: the real charts are not read.");
        return Path.of(Objects.requireNonNull(folder), name);
    }
}
