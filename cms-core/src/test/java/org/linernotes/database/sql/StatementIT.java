package org.linernotes.database.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linernotes.database.DatabaseFailure;
import org.linernotes.database.ReadTransaction;
import org.linernotes.database.TimeLimit;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class StatementIT {
    record Nothing() {}

    record Text(@Nullable String value) {}

    record Place(long rank, UUID id) {}

    record Page(List<String> words, @Nullable Place after) {}

    enum Colour {
        RED,
        GREEN
    }

    record Values(
            UUID id, Instant at, LocalDate day, int count, long total, boolean found, double score, Colour colour) {}

    record Absent(
            @Nullable UUID id,
            @Nullable String words,
            @Nullable Integer count,
            @Nullable Long total,
            @Nullable JsonNode content) {}

    private final ReadTransaction reads;

    StatementIT(ReadTransaction reads) {
        this.reads = reads;
    }

    @Test
    void aColumnIsReadAsTheComponentOfItsName() {
        var statement = Statement.of(Nothing.class, Values.class, """
                SELECT 2.5::double precision AS score, 'GREEN' AS colour, true AS found, 9000000000 AS total, 7 AS count,
                       DATE '2026-11-30' AS day, TIMESTAMPTZ '2026-11-30 12:00:00.123456+02' AS at,
                       CAST('00000000-0000-0000-0000-000000000007' AS uuid) AS id""");

        assertThat(read(statement, new Nothing()))
                .containsExactly(new Values(
                        new UUID(0, 7),
                        Instant.parse("2026-11-30T10:00:00.123456Z"),
                        LocalDate.of(2026, 11, 30),
                        7,
                        9_000_000_000L,
                        true,
                        2.5,
                        Colour.GREEN));
    }

    @Test
    void whatIsAbsentIsNull() {
        var statement = Statement.of(
                Nothing.class,
                Absent.class,
                "SELECT NULL::uuid AS id, NULL AS words, NULL::int AS count, NULL::bigint AS total, NULL::jsonb AS content");

        assertThat(read(statement, new Nothing())).containsExactly(new Absent(null, null, null, null, null));
    }

    @Test
    void valuesAreBoundWhateverTheySay() {
        var statement =
                Statement.of(Text.class, Text.class, "SELECT :value || ':value' AS value, ':value'::text AS other");

        for (var text : List.of("'; DROP TABLE entry; --", ":value", "?", "$1", "\\", "")) {
            assertThat(read(statement, new Text(text))).containsExactly(new Text(text + ":value"));
        }
    }

    @Test
    void whatARecordHoldsIsNamedAfterBoth() {
        var statement = Statement.of(Page.class, Place.class, """
                SELECT cardinality(CAST(:words AS text[])) + :afterRank AS rank, :afterId AS id""");

        assertThat(read(statement, new Page(List.of("a", "b\"{},"), new Place(40, new UUID(0, 1)))))
                .containsExactly(new Place(42, new UUID(0, 1)));
    }

    @Test
    void partsOfAnAbsentRecordAreAbsent() {
        var statement = Statement.of(Page.class, Absent.class, """
                SELECT CAST(:afterId AS uuid) AS id, 'x' AS words, NULL::int AS count, :afterRank AS total, NULL AS content""");

        assertThat(read(statement, new Page(List.of(), null))).containsExactly(new Absent(null, "x", null, null, null));
    }

    @Test
    void aNameThatNoValueHasIsSaidBeforeAnythingIsSent() {
        assertThatThrownBy(() -> Statement.of(Text.class, Text.class, "SELECT :vaule AS value"))
                .hasMessage("No value is called vaule: there are [value].");
        assertThatThrownBy(() ->
                        read(Statement.of(Nothing.class, Text.class, "SELECT 1 AS something_else"), new Nothing()))
                .isInstanceOf(DatabaseFailure.class);
    }

    @Test
    void onlyTheStatementThatSaysSoIsPlannedForItsValues() {
        var text = "SELECT current_setting('plan_cache_mode') AS value";
        var once = Statement.of(Nothing.class, Text.class, text);
        var forValues = Statement.plannedForValues(Nothing.class, Text.class, text);

        var modes = reads.live(
                new TimeLimit(),
                snapshot -> List.of(
                        snapshot.read(forValues, new Nothing()).getFirst(),
                        snapshot.read(once, new Nothing()).getFirst()));

        assertThat(modes).containsExactly(new Text("force_custom_plan"), new Text("force_generic_plan"));
    }

    private <P extends Record, R extends Record> List<R> read(Statement<P, R> statement, P parameters) {
        return reads.live(new TimeLimit(), snapshot -> snapshot.read(statement, parameters));
    }
}
