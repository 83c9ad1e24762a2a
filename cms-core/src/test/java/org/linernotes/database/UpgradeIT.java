package org.linernotes.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with content of all kinds is brought up to date, and nothing of it is lost or changes its meaning. */
class UpgradeIT {
    private static final List<String> SETTLED_TABLES =
            List.of("reference", "publication_value", "publication_rank", "search_document", "part", "external_id");

    @TempDir
    Path path;

    @Test
    void contentIsCarriedOverForthAndBackAndForthAgain() throws Exception {
        try (var database = new ChangelogDatabase(path)) {
            database.updateUntil("lock_entries_in_turn");
            database.write(content());
            var changes = database.unrun().size();

            database.update();
            assertCarriedOver(database);
            assertThat(namesOfArtist(database)).containsExactly("the lodz elan the lodz elan lodka");
            database.rollback(changes);
            assertThat(database.column("SELECT count(*) FROM entry_name")).containsExactly(countOfEntries(database));
            database.update();
            assertCarriedOver(database);

            assertThatItGoesOn(database);
        }
    }

    private static void assertCarriedOver(ChangelogDatabase database) throws SQLException {
        assertSets(database);
        assertCharts(database);
        assertComments(database);
        assertWords(database);
        assertSettled(database);
    }

    private static void assertSets(ChangelogDatabase database) throws SQLException {
        assertThat(database.column("""
                SELECT string_agg(title, ', ' ORDER BY title)
                  FROM publication
                 WHERE begins_with IS NOT NULL
                 GROUP BY begins_with""")).containsExactly("Coming 1, Coming 2");
        assertThat(database.column("""
                SELECT string_agg(title, ', ' ORDER BY title)
                  FROM publication
                 WHERE ends_with IS NOT NULL
                 GROUP BY ends_with""")).containsExactly("Ended 1, Ended 2");
        assertThat(database.column("SELECT count(*) FROM publication")).containsExactly("15");
        assertThat(database.column("SELECT kind FROM decision WHERE entry_id = md5('song')::uuid"))
                .containsExactly("APPROVE");
    }

    private static void assertCharts(ChangelogDatabase database) throws SQLException {
        assertThat(database.column("SELECT title FROM publication WHERE shares_key"))
                .containsExactly("Hot again");
        assertThat(database.column("""
                SELECT concat_ws(' ', r.position, l.credited_title, e.title)
                  FROM chart_row r
                  JOIN chart_line l ON l.id = r.line_id
                  LEFT JOIN entry e ON e.id = l.owner_id
                 ORDER BY r.position""")).containsExactly("1 BAD Bad", "2 WORSE");
        assertThat(database.column("SELECT new_places || ' ' || removed_places FROM import_run"))
                .containsExactly("2 0");
    }

    private static void assertComments(ChangelogDatabase database) throws SQLException {
        assertThat(database.column("""
                SELECT r.text || ': ' || coalesce((SELECT d.to_state FROM comment_decision d WHERE d.id = r.settled_by), 'open')
                  FROM comment_report r
                 ORDER BY r.reported_at, r.text DESC"""))
                .containsExactly(
                        "report before the second decision: REJECTED",
                        "another before the second decision: REJECTED",
                        "report that nobody decided on: open",
                        "report after the last decision: open");
        assertThat(database.column("""
                SELECT concat_ws(' ', state, version, open_reports, cardinality(ancestors), (SELECT count(*) FROM live.comment l WHERE l.id = c.id))
                  FROM comment c
                 ORDER BY state, version"""))
                .containsExactly(
                        "APPROVED 4 1 0 1",
                        "PENDING 1 0 2 0",
                        "PUBLISHED 1 1 1 1",
                        "REJECTED 2 0 1 0",
                        "WITHDRAWN 2 0 0 0");
        assertThat(database.column("SELECT ancestors FROM comment WHERE id = md5('answer to that')::uuid"))
                .isEqualTo(database.column("SELECT ARRAY[md5('comment')::uuid, md5('answer')::uuid]"));
        assertThat(
                        database.column(
                                "SELECT DISTINCT keeps_earlier || ' ' || coalesce(featured_before::text, 'unknown') FROM comment_decision"))
                .as("what was decided before cannot be taken back")
                .containsExactly("false unknown");
    }

    private static void assertWords(ChangelogDatabase database) throws SQLException {
        assertThat(database.column("SELECT count(*) FROM entry_words")).containsExactly(countOfEntries(database));
        assertThat(database.column("""
                SELECT format('%s|%s|%s|%s', sort_key, name_key, w.title, btrim(names))
                  FROM entry_words w
                  JOIN entry e ON e.id = w.entry_id
                 WHERE e.id IN (md5('marks')::uuid, md5('empty')::uuid, md5('blank')::uuid, md5('number')::uuid)
                 ORDER BY sort_key, e.title"""))
                .containsExactly(
                        "# |||",
                        "# | ||blank",
                        "# |!!!||!!!",
                        "# 99 luftballons|99luftballons|99 luftballons|99 luftballons 99 luftballons");
        assertThat(database.column(
                        "SELECT sort_key || '|' || name_key || '|' || title FROM entry_words WHERE type = 'Artist'"))
                .containsExactly("T the lodz elan|thelodzelan|the lodz elan");
        assertThat(namesOfArtist(database).getFirst()).startsWith("the lodz elan the lodz elan");
        assertThat(database.column(
                        "SELECT bool_and(length(sort_key) <= 200 AND projected_as IS NULL) FROM entry_words"))
                .containsExactly("t");
    }

    private static List<@Nullable String> namesOfArtist(ChangelogDatabase database) throws SQLException {
        return database.column("SELECT names FROM entry_words WHERE type = 'Artist'");
    }

    private static void assertSettled(ChangelogDatabase database) throws SQLException {
        for (var table : SETTLED_TABLES) {
            assertThat(database.column("""
                    SELECT count(*) FILTER (WHERE t.settled AND p.settled) || ' ' || count(*) FILTER (WHERE NOT t.settled AND NOT p.settled) || ' ' || count(*)
                      FROM %s t
                      JOIN publication p ON p.id = t.publication_id""".formatted(table))).as(table).containsExactly("1 1 2");
        }
        assertThat(database.column("SELECT slug FROM live.publication WHERE type = 'Song'"))
                .containsExactly("bad");
    }

    /** What the new schema does by itself, it does to old content, too. */
    private static void assertThatItGoesOn(ChangelogDatabase database) throws SQLException {
        database.write("""
                INSERT INTO comment_report (comment_id, reason, revision_id, request_key, reported_at)
                SELECT id, 'SPAM', head_revision_id, uuidv7(), now() FROM comment WHERE id = md5('comment')::uuid;
                UPDATE entry SET title = 'Worse' WHERE id = md5('song')::uuid""");
        assertThat(database.column(
                        "SELECT version || ' ' || open_reports FROM comment WHERE id = md5('comment')::uuid"))
                .containsExactly("5 2");
        assertThat(database.column("SELECT name_key FROM entry_words WHERE entry_id = md5('song')::uuid"))
                .containsExactly("worse");
        assertThat(database.column("SELECT lock_entries(ARRAY[md5('song')::uuid], ARRAY[md5('artist')::uuid])"))
                .containsExactly("2");
        assertThat(database.column("SELECT command_instant(ARRAY[md5('song')::uuid]) <= clock_timestamp()"))
                .containsExactly("t");
    }

    private static @Nullable String countOfEntries(ChangelogDatabase database) throws SQLException {
        return database.column("SELECT count(*) FROM entry").getFirst();
    }

    private static String content() throws IOException {
        try (var file = Objects.requireNonNull(UpgradeIT.class.getResourceAsStream("/upgrade/before-155.sql"))) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
