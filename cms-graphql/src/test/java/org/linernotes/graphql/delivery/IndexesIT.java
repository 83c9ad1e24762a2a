package org.linernotes.graphql.delivery;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.content.TypeId;
import org.linernotes.database.TestConnections;
import org.linernotes.live.Copies;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.StatementCounter;

/**
 * Behind each filter and each order is an index.
 *
 * <p>The statements that the endpoint sends are explained with tables read as a whole, and sorts, forbidden: PostgreSQL falls
 * back on them only where no index serves.
 */
@IntegrationTest
class IndexesIT {
    private static final int ROWS = 1_000;
    private static final int PAGE = 5;

    private final Frontend frontend;
    private final Library library;
    private final Copies copies;
    private final StatementCounter counter;
    private final TestConnections connections;
    private final JsonMapper json;
    private final String unique = Library.unique();
    private final NavigableMap<String, Object> filters = new TreeMap<>();
    private @Nullable Connection delivery;

    IndexesIT(
            Frontend frontend,
            Library library,
            Copies copies,
            StatementCounter counter,
            TestConnections connections,
            JsonMapper json) {
        this.frontend = frontend;
        this.library = library;
        this.copies = copies;
        this.counter = counter;
        this.connections = connections;
        this.json = json;
    }

    @BeforeEach
    void publishManySongs() throws SQLException {
        delivery = connections.asDelivery();
        for (var setting : List.of("enable_seqscan", "enable_sort", "enable_incremental_sort")) {
            delivery.createStatement().execute("SET " + setting + " = off");
        }
        var published = library.published();
        var artist = library.artist("Artist " + unique, unique);
        var chart = library.chart("chart-" + unique);
        var topic = library.topic("topic-" + unique);
        var song = published.live(
                "Song",
                Library.song(
                        "Song " + unique,
                        unique + "/song",
                        artist,
                        "\"topics\": [\"%s\"], \"charts\": [{\"chart\": \"%s\", \"peak\": 2}],"
                                .formatted(topic, chart)));
        published.chartRow(chart, "1990-01-06", 1, "Song", song);
        copies.of(song, ROWS, unique);
        copies.of(library.fact(song, "A fact."), ROWS, unique);
        copies.ofComment(published.comment(song, "APPROVED", "Linc", "Beaumont, Tx"), ROWS);
        sample(artist, topic);
    }

    @AfterEach
    void disconnect() throws SQLException {
        Objects.requireNonNull(delivery).close();
    }

    private void sample(TypeId artist, TypeId topic) {
        filters.put("letter", "S");
        filters.put("year", 1989);
        filters.put("decade", 1980);
        filters.put("artistId", artist.toString());
        filters.put("topicId", topic.toString());
        filters.put("chartKey", "chart-" + unique);
        filters.put("peakAtMost", 10);
        filters.put("updatedSince", "2026-01-01T00:00:00Z");
        filters.put("withoutStubs", true);
    }

    @Test
    void everyFilterOfSongsIsFoundByAnIndexInEveryOrder() {
        assertThat(filters.keySet()).isEqualTo(new TreeSet<>(inputs("SongFilter")));
        for (var order : orders()) {
            filters.forEach(
                    (name, value) -> songs(Map.of(name, value), order, false, IndexesIT::assertNoTableIsReadWhole));
        }
    }

    @Test
    void everyTwoFiltersOfSongsAreFoundByAnIndex() {
        for (var one : filters.entrySet()) {
            filters.tailMap(one.getKey(), false)
                    .forEach((name, value) -> songs(
                            Map.of(one.getKey(), one.getValue(), name, value),
                            "TITLE_ASC",
                            false,
                            IndexesIT::assertNoTableIsReadWhole));
        }
    }

    @Test
    void everyOrderOfSongsIsTheOrderOfAnIndexOfWhichAPageIsRead() {
        assertThat(orders()).hasSizeGreaterThan(5);
        for (var order : orders()) {
            songs(Map.of(), order, true, statement -> {
                assertNoTableIsReadWhole(statement);
                if (statement.sql().contains("ORDER BY")) {
                    assertThat(statement.nodes("Sort"))
                            .as(statement.description())
                            .isEmpty();
                    assertThat(statement.mostRows()).as(statement.description()).isLessThan(PAGE + ROWS / 20);
                }
            });
        }
    }

    @Test
    void everyOperationOfAFrontendIsAnsweredByIndexes() {
        var operations = new LinkedHashMap<String, Map<String, ?>>();
        operations.put("SongPage", Map.of("slug", unique + "/song"));
        operations.put("ArtistPage", Map.of("slug", unique));
        operations.put("BrowseLetter", Map.of("letter", "S"));
        operations.put("YearPage", Map.of("year", 1989));
        operations.put("ChartWeekPage", Map.of("key", "chart-" + unique));
        operations.put("TopicPage", Map.of("slug", "topic-" + unique));
        operations.put("Search", Map.of("q", "Song " + unique));
        operations.put("Sitemap", Map.of());
        operations.put("Feed", Map.of());
        operations.put("Home", Map.of("month", 2, "day", 25));
        operations.put("OnThisDay", Map.of("month", 2, "day", 25));
        operations.put("Route", Map.of("path", "/songs/" + unique + "/song"));
        operations.put("Match", Map.of("artist", "The Artist", "title", "Song " + unique));
        operations.put("FeaturesIndex", Map.of("category", "song-writing"));
        operations.forEach((operation, variables) -> explain(
                operation, () -> frontend.send(operation, variables), false, IndexesIT::assertNoTableIsReadWhole));
    }

    private void songs(Map<String, ?> filter, String order, boolean analyze, Consumer<Explained> check) {
        explain(
                filter.keySet() + " " + order,
                () -> frontend.ask(
                        "query($filter: SongFilter, $order: SongOrder) { songs(filter: $filter, orderBy: $order, first: %d) { nodes { id } } }"
                                .formatted(PAGE),
                        Map.of("filter", filter, "order", order)),
                analyze,
                check);
    }

    private List<String> orders() {
        return names(frontend.ask("{ __type(name: \"SongOrder\") { enumValues { name } } }", Map.of())
                .at("data", "__type", "enumValues"));
    }

    private List<String> inputs(String type) {
        return names(frontend.ask(
                        "query($type: String!) { __type(name: $type) { inputFields { name } } }", Map.of("type", type))
                .at("data", "__type", "inputFields"));
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.values().spliterator(), false)
                .map(item -> Objects.requireNonNull(item.get("name")).getStringValue())
                .toList();
    }

    private static void assertNoTableIsReadWhole(Explained statement) {
        assertThat(statement.nodes("Seq Scan")).as(statement.description()).isEmpty();
    }

    private void explain(String what, Runnable request, boolean analyze, Consumer<Explained> check) {
        for (var sent : counter.during(request).bound()) {
            if (sent.dataSource().equals("delivery") && sent.sql().contains("FROM")) {
                check.accept(explained(what, sent, analyze));
            }
        }
    }

    private Explained explained(String what, StatementCounter.Bound sent, boolean analyze) {
        var sql = sent.sql();
        try (var statement = sent.prepare(
                Objects.requireNonNull(delivery),
                analyze ? "EXPLAIN (ANALYZE, FORMAT JSON) " : "EXPLAIN (FORMAT JSON) ")) {
            try (var rows = statement.executeQuery()) {
                rows.next();
                var plan = Objects.requireNonNull(json.readValue(rows.getString(1), JsonNode.class));
                return new Explained(
                        what,
                        sql,
                        Objects.requireNonNull(
                                Objects.requireNonNull(plan.get(0)).get("Plan")));
            }
        } catch (SQLException | IOException failure) {
            throw new AssertionError(what + ": " + sql, failure);
        }
    }

    /** A statement and how PostgreSQL carried it out. */
    private record Explained(String what, String sql, JsonNode plan) {
        /** The nodes of a kind, each with what it reads. */
        List<String> nodes(String kind) {
            return all(plan).stream()
                    .filter(node -> text(node, "Node Type").equals(kind))
                    .map(node -> kind + " " + text(node, "Relation Name"))
                    .toList();
        }

        /** The most rows that any node answered. */
        int mostRows() {
            return all(plan).stream()
                    .mapToInt(node ->
                            Objects.requireNonNull(node.get("Actual Rows")).getIntValue())
                    .max()
                    .orElse(0);
        }

        String description() {
            return what + "\n" + sql + "\n"
                    + all(plan).stream()
                            .map(node -> "%s %s %s"
                                    .formatted(
                                            text(node, "Node Type"),
                                            text(node, "Relation Name"),
                                            text(node, "Index Name")))
                            .collect(joining("\n"));
        }

        private static List<JsonNode> all(JsonNode node) {
            var found = new ArrayList<>(List.of(node));
            var inner = node.get("Plans");
            if (inner != null) {
                inner.values().forEach(child -> found.addAll(all(child)));
            }
            return found;
        }

        private static String text(JsonNode node, String member) {
            var value = node.get(member);
            return value == null ? "" : value.getStringValue();
        }
    }
}
