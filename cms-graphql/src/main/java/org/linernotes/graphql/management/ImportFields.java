package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linernotes.transfer.ImportRemark;
import org.linernotes.transfer.ImportRun;
import org.linernotes.transfer.ImportRuns;

/** Answers how imports stand and what they did. */
@Singleton
class ImportFields implements Wiring {
    private static final String LIST = "imports";

    private final ImportRuns runs;

    ImportFields(ImportRuns runs) {
        this.runs = runs;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("imports", this::imports).dataFetcher("import", this::one));
        wiring.type(
                "Import",
                type -> type.dataFetcher(
                                "id",
                                environment ->
                                        Ids.write(Ids.IMPORT, run(environment).id()))
                        .dataFetcher(
                                "by",
                                environment -> Loaders.loadIfAny(
                                        environment,
                                        Loaders.PERSON,
                                        run(environment).accountId()))
                        .dataFetcher("changes", environment -> changes(run(environment)))
                        .dataFetcher(
                                "badRows",
                                environment -> remarks(
                                        environment,
                                        ImportRemark.Kind.BAD_ROW,
                                        run(environment).badRows()))
                        .dataFetcher(
                                "duplicates",
                                environment -> remarks(
                                        environment,
                                        ImportRemark.Kind.DUPLICATE,
                                        run(environment).duplicates())));
    }

    private static ImportRun run(DataFetchingEnvironment environment) {
        return source(environment, ImportRun.class);
    }

    private Connection<ImportRun> imports(DataFetchingEnvironment environment) {
        var page = PageArguments.of(environment, LIST);
        return Connection.of(
                runs.before(page.afterId(), page.limit()),
                page,
                run -> PageArguments.cursor(LIST, run.id()),
                runs::count);
    }

    private @Nullable ImportRun one(DataFetchingEnvironment environment) {
        return Ids.find(Ids.IMPORT, environment.getArgumentOrDefault("id", ""))
                .flatMap(runs::find)
                .orElse(null);
    }

    private static Map<String, Integer> changes(ImportRun run) {
        return Map.of(
                "artists", run.newArtists(),
                "songs", run.newSongs(),
                "changedSongs", run.changedSongs(),
                "published", run.published(),
                "places", run.newPlaces(),
                "removedPlaces", run.removedPlaces());
    }

    private Connection<ImportRemark> remarks(DataFetchingEnvironment environment, ImportRemark.Kind kind, int total) {
        var list = kind.name();
        var page = PageArguments.of(environment, list);
        return Connection.of(
                runs.remarks(run(environment).id(), kind, Math.toIntExact(page.afterNumber(0)), page.limit()),
                page,
                remark -> PageArguments.cursor(list, remark.number()),
                () -> total);
    }
}
