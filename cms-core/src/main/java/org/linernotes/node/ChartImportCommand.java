package org.linernotes.node;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linernotes.database.StartRefused;
import org.linernotes.problem.ProblemException;
import org.linernotes.transfer.ImportCharts;
import org.linernotes.transfer.ImportReport;
import org.linernotes.transfer.ImportRequest;

/** Imports charts from a server's command line. */
record ChartImportCommand(ImportRequest request) {
    private static final int SHOWN = 50;
    private static final int STEP = 1_000;

    /** Reads {@code charts FILE... [--publish] [--chart KEY]}; empty if it is something else. */
    static Optional<ChartImportCommand> parse(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("charts")) {
            return Optional.empty();
        }
        var files = new ArrayList<Path>();
        var chart = "us-hot-100";
        var publish = false;
        for (var rest = arguments.subList(1, arguments.size()).iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (argument.equals("--publish")) {
                publish = true;
            } else if (argument.equals("--chart") && rest.hasNext()) {
                chart = rest.next();
            } else if (argument.startsWith("--")) {
                return Optional.empty();
            } else {
                files.add(Path.of(argument));
            }
        }
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChartImportCommand(new ImportRequest(chart, files, publish)));
    }

    /** Looks for the files before a database is made for them. */
    void requireFiles() {
        request.files().stream()
                .filter(file -> !Files.isRegularFile(file) || !Files.isReadable(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new StartRefused("The file " + file + " cannot be read.");
                });
    }

    /** Works beside a running node and without one; {@code settings} say which database. */
    void execute(Map<String, Object> settings, PrintStream out) {
        try (var context = Node.startedWithoutJobs(settings)) {
            var importCharts = context.getBean(ImportCharts.class);
            say(
                    importCharts.execute(importCharts.operator(), request, (done, all) -> {
                        if (done % STEP == 0 || done == all) {
                            out.println("%,d of %,d songs".formatted(done, all));
                        }
                    }),
                    out);
        } catch (ProblemException refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()), refused);
        } catch (RuntimeException problem) {
            throw Node.refusal(problem);
        }
    }

    private static void say(ImportReport report, PrintStream out) {
        list("Not taken, or not as it stands:", report.badRows(), out);
        list("Perhaps there already:", report.duplicates(), out);
        out.println(
                report.changedNothing()
                        ? "Nothing is new."
                        : "Created %,d artists and %,d songs, changed %,d songs, published %,d entries, wrote %,d places, took away %,d."
                                .formatted(
                                        report.artists(),
                                        report.songs(),
                                        report.changed(),
                                        report.published(),
                                        report.places(),
                                        report.removed()));
    }

    private static void list(String heading, List<?> rows, PrintStream out) {
        if (!rows.isEmpty()) {
            out.println(heading);
            rows.stream().limit(SHOWN).forEach(row -> out.println("  " + row));
            if (rows.size() > SHOWN) {
                out.println("  and %,d more".formatted(rows.size() - SHOWN));
            }
        }
    }
}
