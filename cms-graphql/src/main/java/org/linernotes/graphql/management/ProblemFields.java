package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.entry.EntrySummary;
import org.linernotes.problem.Problem;

/** Answers why something was refused. */
@Singleton
class ProblemFields implements Wiring {
    private final Ids ids;

    ProblemFields(Ids ids) {
        this.ids = ids;
    }

    /** What stands in the way of a save: the head that somebody else made. */
    record Conflict(CompletableFuture<Revision> head, List<Object> fields) {}

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Problem",
                type -> type.dataFetcher("code", environment -> code(problem(environment)))
                        .dataFetcher("path", environment -> path(problem(environment)))
                        .dataFetcher("entryId", this::entryId)
                        .dataFetcher("conflict", ProblemFields::conflict));
    }

    private static Problem problem(DataFetchingEnvironment environment) {
        return source(environment, Problem.class);
    }

    static String code(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _ -> "NOT_FOUND";
            case Problem.Forbidden _ -> "FORBIDDEN";
            case Problem.Invalid _ -> "INVALID";
            case Problem.Stale _ -> "STALE";
            case Problem.WrongState _ -> "WRONG_STATE";
            case Problem.Blocked _ -> "BLOCKED";
            case Problem.Overtaken overtaken -> overtaken.by().name();
            case Problem.TooMany _ -> "TOO_MANY";
            case Problem.Busy _ -> "BUSY";
        };
    }

    private static @Nullable String path(Problem problem) {
        return switch (problem) {
            case Problem.Invalid invalid -> invalid.path();
            case Problem.Blocked blocked -> blocked.path();
            default -> null;
        };
    }

    private CompletableFuture<@Nullable String> entryId(DataFetchingEnvironment environment) {
        return Loaders.<EntrySummary>loadIfAny(
                        environment, Loaders.ENTRY, problem(environment).entryId())
                .thenApply(entry -> entry == null ? null : ids.entry(entry.type(), entry.id()));
    }

    private static @Nullable Conflict conflict(DataFetchingEnvironment environment) {
        return problem(environment) instanceof Problem.Stale stale
                ? new Conflict(Loaders.load(environment, Loaders.REVISION, stale.headRevisionId()), List.of())
                : null;
    }
}
