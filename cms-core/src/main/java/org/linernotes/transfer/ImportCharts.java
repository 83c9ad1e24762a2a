package org.linernotes.transfer;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.content.ContentJson;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.CreateEntries;
import org.linernotes.entry.NewEntry;
import org.linernotes.entry.SaveEntry;
import org.linernotes.problem.Problem;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;

/**
 * Imports what charts say: artists and songs that are not there yet, how the songs did, and who stood where in which week.
 *
 * <p>Every set of songs is one transaction, so what was killed in the middle goes on where it stopped. A second import of the
 * same files changes nothing; what editors wrote or locked stays.
 */
@Singleton
public class ImportCharts {
    private static final int USUAL_SIZE = 100;

    private final TransferRows rows;
    private final ImportCommands commands;
    private final JsonMapper json;

    ImportCharts(
            TransferRows rows,
            CommandTransaction transactions,
            CreateEntries createEntries,
            SaveEntry saveEntry,
            Publish publish,
            JsonMapper json) {
        this.rows = rows;
        this.commands = new ImportCommands(transactions, createEntries, saveEntry, publish);
        this.json = json;
    }

    /**
     * Reads the files first; a file that is none of a chart is refused, and nothing changes.
     *
     * @param chartKey of a chart that is in the catalogue, or one that everybody knows, such as {@code us-hot-100}
     * @param publish whether readers see everything at once; else all that is new stays a draft
     */
    public ImportReport execute(
            Actor actor, String chartKey, List<Path> files, boolean publish, ImportProgress progress) {
        actor.require(Permission.ADMINISTER, "import charts");
        var known = rows.findChart(chartKey);
        var size = known.map(head -> ContentJson.parse(head.content()))
                .or(() -> KnownCharts.named(chartKey))
                .map(chart -> chart.get("size"))
                .map(JsonNode::getIntValue)
                .orElse(USUAL_SIZE);
        var read = ChartFiles.read(files, size);
        var chart = known.map(TransferRows.Head::entryId).orElseGet(() -> create(operator(actor), chartKey, publish));
        return new ChartImport(rows, commands, json, operator(actor), chart, read, publish).run(progress);
    }

    private UUID create(Actor operator, String chartKey, boolean publish) {
        var content = KnownCharts.named(chartKey)
                .orElseThrow(() -> new Problem.NotFound(
                                "There is no chart with the key “%s”; create it first.".formatted(chartKey))
                        .asException());
        return commands.transactions().execute(() -> {
            var saved = commands.createEntries()
                    .execute(operator, List.of(new NewEntry("chart", "Chart", content)))
                    .getFirst();
            if (publish) {
                commands.publish().execute(operator, PublishRequest.of(saved.head()));
            }
            return saved.entryId();
        });
    }

    /** In the name of an administrator and without a second pair of eyes: these are facts of somebody else. */
    private static Actor operator(Actor actor) {
        return new Actor(actor.id(), actor.name(), actor.roles(), Actor.Kind.SYSTEM);
    }

    /** The administrator in whose name somebody at the server's command line imports. */
    public Actor operator() {
        var administrator = rows.findAdministrator()
                .orElseThrow(() -> new Problem.NotFound(
                                "There is no administrator yet in whose name to import; create one with the command \"administrator\".")
                        .asException());
        return new Actor(administrator.id(), administrator.name(), administrator.roles(), Actor.Kind.SYSTEM);
    }
}
