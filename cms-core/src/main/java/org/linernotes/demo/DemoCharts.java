package org.linernotes.demo;

import static java.util.Objects.requireNonNull;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.linernotes.database.CommandTransaction;

/** What stood at the top of a chart in some weeks: rows that an import would bring, for the songs of the demo. */
@Singleton
class DemoCharts {
    private static final String STEP = "chart-weeks";

    private final CommandTransaction transactions;
    private final DemoSteps steps;

    DemoCharts(CommandTransaction transactions, DemoSteps steps) {
        this.transactions = transactions;
        this.steps = steps;
    }

    /** All of them or none, once. */
    void create() {
        transactions.execute(() -> {
            if (steps.take(STEP) > 0) {
                DemoFile.read("chart-weeks.json").forEach(this::add);
            }
            return STEP;
        });
    }

    private void add(JsonNode line) {
        var chart = steps.findEntry("Chart", DemoFile.text(line, "chart")).orElseThrow();
        var song = steps.findEntry("Song", DemoFile.text(line, "song")).orElseThrow();
        var title = DemoFile.text(line, "title");
        var artist = DemoFile.text(line, "artist");
        steps.addChartLine(chart, title, artist, song);
        steps.addChartRows(
                chart, title, artist, requireNonNull(line.get("position")).getIntValue(), weeks(line));
    }

    private static List<String> weeks(JsonNode line) {
        var weeks = new ArrayList<String>();
        requireNonNull(line.get("weeks")).values().forEach(week -> weeks.add(week.getStringValue()));
        return weeks;
    }
}
