package org.linernotes.graphql.http;

import graphql.ExecutionResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dataloader.DataLoaderRegistry;
import org.linernotes.database.FullNode;
import org.linernotes.database.ReadTransaction;
import org.linernotes.graphql.limits.Limits;

/** An endpoint whose every field is slow, in the database or in Java, or fails as fields should not. */
@FullNode
@Singleton
class SlowLibrary implements GraphQlEndpoint {
    static final String PATH = "/slow/graphql";

    private static final String SCHEMA = """
            type Query {
              shelves(first: Int = 10): [Shelf!]!
              fails(how: String!): String
              text(characters: Int!): String
            }
            type Shelf { number: Int! "Computed for long." words: String "Asks the database." sleep: String fails: String loads: String }
            type Mutation { fails: String slow: String }
            """;

    /** How many operations ran at once, and at most. */
    final AtomicInteger running = new AtomicInteger();

    final AtomicInteger mostRunning = new AtomicInteger();

    private final ReadTransaction reads;
    private final DataSource database;
    private final GraphQLSchema schema = build();

    SlowLibrary(ReadTransaction reads, DataSource database) {
        this.reads = reads;
        this.database = database;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public GraphQLSchema schema() {
        return schema;
    }

    @Override
    public Limits limits() {
        var usual = Limits.DEFAULT;
        return new Limits(
                usual.request(),
                usual.document(),
                usual.selection(),
                usual.page(),
                usual.input(),
                Integer.MAX_VALUE,
                new Limits.ResultLimits(20_000, 100_000, 20, Duration.ofSeconds(1)));
    }

    @Override
    public int connections() {
        return 4;
    }

    @Override
    public boolean answersEverybodyAlike() {
        return false;
    }

    @Override
    public Admission admit(HttpRequest<?> request) {
        return (operation, execution) -> operation.isMutation()
                ? execution.with(loaders(), Map.of())
                : reads.drafts(operation.limit(), () -> counted(execution));
    }

    private ExecutionResult counted(Execution execution) {
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            return execution.with(loaders(), Map.of());
        } finally {
            running.decrementAndGet();
        }
    }

    private DataLoaderRegistry loaders() {
        return DataLoaderRegistry.newRegistry()
                .register(
                        "words",
                        Batches.loader((Set<String> numbers) ->
                                numbers.stream().collect(Collectors.toMap(Function.identity(), Function.identity()))))
                .register("fails", Batches.loader((Set<String> _) -> {
                    throw new StackOverflowError();
                }))
                .build();
    }

    private GraphQLSchema build() {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(TypeRuntimeWiring.newTypeWiring("Query")
                        .dataFetcher(
                                "shelves",
                                environment -> IntStream.range(0, first(environment))
                                        .mapToObj(number -> Map.of("number", number))
                                        .toList())
                        .dataFetcher("fails", environment -> failing(environment.getArgumentOrDefault("how", "")))
                        .dataFetcher(
                                "text", environment -> "x".repeat(environment.getArgumentOrDefault("characters", 0))))
                .type(TypeRuntimeWiring.newTypeWiring("Shelf")
                        .dataFetcher("words", SlowLibrary::words)
                        .dataFetcher("fails", _ -> failing("StackOverflowError"))
                        .dataFetcher("loads", environment -> load("fails", environment))
                        .dataFetcher("sleep", _ -> sleep(60)))
                .type(TypeRuntimeWiring.newTypeWiring("Mutation")
                        .dataFetcher("fails", _ -> failing("StackOverflowError"))
                        .dataFetcher("slow", _ -> reads.drafts(() -> sleep(1.1))))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
    }

    private static int first(DataFetchingEnvironment environment) {
        return environment.getArgumentOrDefault("first", 10);
    }

    private static CompletableFuture<String> words(DataFetchingEnvironment environment) {
        return load("words", environment).thenApply(words -> {
            var end = System.nanoTime() + Duration.ofMillis(1).toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return words;
        });
    }

    private static CompletableFuture<String> load(String loader, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<String, String>getDataLoader(loader))
                .load(environment.getExecutionStepInfo().getPath().toString());
    }

    private static String failing(String how) {
        switch (how) {
            case "StackOverflowError" -> throw new StackOverflowError();
            case "AssertionError" -> throw new AssertionError("the secret");
            case "LinkageError" -> throw new NoClassDefFoundError("the/secret");
            default -> throw new IllegalStateException("the secret");
        }
    }

    /** In the transaction of the request, as every read is. */
    private String sleep(double seconds) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT pg_sleep(?)")) {
            statement.setDouble(1, seconds);
            statement.execute();
            return "slept";
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
