package org.linernotes.transfer;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.linernotes.account.Actor;
import org.linernotes.content.ContentJson;
import org.linernotes.entry.RevisionRef;
import org.linernotes.entry.SaveEntry;
import org.linernotes.entry.SaveRequest;
import org.linernotes.entry.SavedEntry;
import org.linernotes.testing.Given;
import org.linernotes.testing.Rows;

/** Files of a chart of its own for each test, and what became of them. */
abstract class ChartImportFixture {
    private static final String SONGS =
            "song_id,title,artist,debut_date,debut_position,peak_position,peak_date,weeks_at_peak,last_date,weeks_on_chart,runs\n";
    private static final String WEEKS = "week,position,song_id\n";

    final String mark = "q" + UUID.randomUUID().toString().substring(0, 8);
    final String key = "chart-" + mark;

    @Inject
    ImportCharts importCharts;

    @Inject
    SaveEntry saveEntry;

    @Inject
    Rows rows;

    @Inject
    Given given;

    @TempDir
    Path folder;

    @BeforeEach
    void publishAChart() {
        given.chart(key).published();
    }

    Actor operator() {
        return given.people().admin();
    }

    /** Saves the head of an entry with a change that SQL writes. */
    SavedEntry change(String title, String sql) {
        var head = head(title);
        var content = ContentJson.parse(single("SELECT " + sql + " FROM revision WHERE id = ?", head.revisionId()));
        return saveEntry.execute(operator(), new SaveRequest(head.entryId(), head.revisionId(), content));
    }

    RevisionRef head(String title) {
        var ids = single("SELECT concat_ws(' ', id, head_revision_id) FROM entry WHERE title = ?", title)
                .split(" ", -1);
        return new RevisionRef(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }

    ImportReport run(boolean publish, Path... files) {
        return importCharts.execute(operator(), new ImportRequest(key, List.of(files), publish), ImportProgress.NONE);
    }

    Path songs(String lines) throws IOException {
        return Files.writeString(folder.resolve("songs.csv"), SONGS + lines.formatted(mark), StandardCharsets.UTF_8);
    }

    Path weeks(String lines) throws IOException {
        return Files.writeString(folder.resolve("weeks.csv"), WEEKS + lines, StandardCharsets.UTF_8);
    }

    List<@Nullable String> pageMode(String artist) {
        return rows.column(
                "SELECT coalesce(content ->> 'pageMode', 'FULL') FROM publication WHERE type = 'Artist' AND title = ? AND live @> now()",
                artist);
    }

    List<@Nullable String> peak(String song) {
        return rows.column(
                "SELECT content -> 'charts' -> 0 ->> 'peak' FROM publication WHERE title = ? AND live @> now()", song);
    }

    String single(String sql, Object value) {
        return Objects.requireNonNull(rows.column(sql, value).getFirst());
    }
}
