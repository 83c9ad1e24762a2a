package org.linernotes.transfer;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.CreateEntries;
import org.linernotes.entry.SaveEntry;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.publication.Publish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports what charts say: artists and songs that are not there yet, how the songs did, and who stood where in which week.
 *
 * <p>Every set of songs is one transaction, so what was killed in the middle goes on where it stopped. A second import of the
 * same files changes nothing; what editors wrote or locked stays. One import runs at a time, in the name of an administrator and
 * without a second pair of eyes: these are facts of somebody else.
 */
@Singleton
public class ImportCharts {
    private static final Logger LOG = LoggerFactory.getLogger(ImportCharts.class);
    private static final String ALBUMS = "ALBUMS";
    private static final int USUAL_SIZE = 100;
    private static final int SECONDS_TO_STOP = 30;

    /** The node stops; what is done stays, and the rest waits for another run. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("The node stops.", null, false, false);
        }
    }

    private final ImportStart start;
    private final TransferRows rows;
    private final CommandTransaction transactions;
    private final CreateEntries createEntries;
    private final SaveEntry saveEntry;
    private final Publish publish;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import").factory());

    ImportCharts(
            ImportStart start,
            TransferRows rows,
            CommandTransaction transactions,
            CreateEntries createEntries,
            SaveEntry saveEntry,
            Publish publish) {
        this.start = start;
        this.rows = rows;
        this.transactions = transactions;
        this.createEntries = createEntries;
        this.saveEntry = saveEntry;
        this.publish = publish;
    }

    /** Looks at the files first; a file that is none of a chart is refused, and nothing changes. */
    public ImportReport execute(Actor actor, ImportRequest request, ImportProgress progress) {
        try (var run = begin(actor, request)) {
            return carryOut(run, actor.asSystem(), request, progress);
        }
    }

    /**
     * Begins the same in the background; what is wrong with the request is refused here, the rest is found in {@link
     * ImportRuns}.
     *
     * @param afterwards run once it has ended in whatever way, but for a refusal
     * @return the id of the run
     */
    public UUID start(Actor actor, ImportRequest request, Runnable afterwards) {
        var run = begin(actor, request);
        try {
            background.execute(() -> carryOut(run, actor, request, afterwards));
        } catch (RejectedExecutionException stopping) {
            try (run) {
                run.interrupted();
            }
            throw new Problem.WrongState("This node stops; begin the import on another one or in a moment.", null)
                    .asException();
        }
        return run.id();
    }

    private void carryOut(RunningImport run, Actor actor, ImportRequest request, Runnable afterwards) {
        try (run) {
            carryOut(run, actor.asSystem(), request, (_, _) -> requireRunningNode());
        } catch (RuntimeException problem) {
            LOG.warn("The import {} did not end well.", run.id(), problem);
        } finally {
            afterwards.run();
        }
    }

    private void requireRunningNode() {
        if (background.isShutdown()) {
            throw new Stopped();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        background.shutdown();
        if (!background.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("An import did not stop in time; it is interrupted.");
        }
    }

    private RunningImport begin(Actor actor, ImportRequest request) {
        actor.require(Permission.ADMINISTER, "import charts");
        if (rows.findChart(request.chart()).isEmpty()
                && KnownCharts.named(request.chart()).isEmpty()) {
            throw new Problem.NotFound(
                            "There is no chart with the key “%s”; create it first.".formatted(request.chart()))
                    .asException();
        }
        if (kind(request.chart()).equals(ALBUMS)) {
            throw new Problem.Invalid(
                            "WRONG_CHART",
                            "chart",
                            "“%s” is a chart of albums; the files name songs.".formatted(request.chart()))
                    .asException();
        }
        ChartFiles.requireCharts(request.files());
        return start.begin(actor, request);
    }

    private String kind(String chart) {
        return rows.findChart(chart)
                .map(found -> Objects.requireNonNullElse(found.kind(), ""))
                .or(() -> KnownCharts.named(chart)
                        .map(content ->
                                Objects.requireNonNull(content.get("kind")).getStringValue()))
                .orElse("");
    }

    private ImportReport carryOut(RunningImport run, Actor operator, ImportRequest request, ImportProgress progress) {
        try {
            var report = importFiles(run, operator, request, progress);
            run.done(report);
            return report;
        } catch (Stopped stopped) {
            run.interrupted();
            throw stopped;
        } catch (ProblemException refused) {
            run.failed(String.valueOf(refused.getMessage()));
            throw refused;
        } catch (RuntimeException problem) {
            run.failed("Something unexpected went wrong; the log of the node says what.");
            throw problem;
        }
    }

    private ImportReport importFiles(
            RunningImport run, Actor operator, ImportRequest request, ImportProgress progress) {
        var known = rows.findChart(request.chart());
        var size = known.map(TransferRows.Chart::size)
                .or(() -> KnownCharts.size(request.chart()))
                .orElse(USUAL_SIZE);
        var read = ChartFiles.read(request.files(), size);
        run.expect(read.songs().size(), read.places().size());
        var commands = commands(operator);
        var chart = known.map(TransferRows.Chart::entryId).orElseGet(() -> create(commands, request));
        if (request.publish()) {
            publishIfLeft(commands, chart);
        }
        return new ChartImport(rows, commands, chart, read, request.publish()).run(run, progress);
    }

    private static UUID create(ImportCommands commands, ImportRequest request) {
        var content = KnownCharts.named(request.chart()).orElseThrow();
        return Objects.requireNonNull(commands.create("Chart", Map.of(request.chart(), content))
                        .get(request.chart()))
                .entryId();
    }

    private void publishIfLeft(ImportCommands commands, UUID chart) {
        commands.publish(rows.findLeft(List.of(chart)).stream()
                .map(TransferRows.Left::ref)
                .toList());
    }

    ImportCommands commands(Actor operator) {
        return new ImportCommands(transactions, createEntries, saveEntry, publish, operator);
    }

    /** The administrator in whose name somebody at the server's command line imports. */
    public Actor operator() {
        return rows.findAdministrator()
                .map(administrator -> Actor.of(administrator, Actor.Kind.SYSTEM))
                .orElseThrow(() -> new Problem.NotFound(
                                "There is no administrator yet in whose name to import; create one with the command \"administrator\".")
                        .asException());
    }
}
