package org.linernotes.graphql.http;

import graphql.ExecutionResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.limits.Limits;
import org.linernotes.graphql.schema.Scalars;
import org.linernotes.problem.Problem;

/** An endpoint without a database: seven songs, two artists, a label, and ways to fail. */
@Singleton
public class Jukebox implements GraphQlEndpoint {
    static final String PATH = "/jukebox/graphql";

    private static final List<Artist> ARTISTS =
            List.of(new Artist("artist_1", "Simple Minds", "label_1"), new Artist("artist_2", "Wire", "label_1"));
    private static final List<Song> SONGS = IntStream.rangeClosed(1, 7)
            .mapToObj(i -> new Song("song_" + i, "song-" + i, "Sång " + i + " 🎵", "artist_" + (1 + i % 2)))
            .toList();

    /** The threads of the batch functions that ran, for tests. */
    final ConcurrentLinkedQueue<String> loads = new ConcurrentLinkedQueue<>();

    private final GraphQLSchema schema = build();

    record Song(String id, String slug, String title, String artistId) {}

    record Artist(String id, String name, String labelId) {}

    record Label(String name) {}

    record AddSongPayload(Song song) {}

    record Connection(List<Edge> edges, List<Song> nodes, Map<String, ?> pageInfo, int totalCount) {}

    record Edge(String cursor, Song node) {}

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
                usual.cost(),
                new Limits.ResultLimits(200, 100_000, usual.result().errors(), Duration.ofSeconds(2)));
    }

    @Override
    public int connections() {
        return 10;
    }

    @Override
    public boolean answersEverybodyAlike() {
        return true;
    }

    @Override
    public Admission admit(HttpRequest<?> request) {
        if (request.getHeaders().contains("X-Test-Stranger")) {
            throw new GraphQlRefusal(ErrorCode.UNAUTHENTICATED, "Sign in first.");
        }
        return this::run;
    }

    private ExecutionResult run(Operation operation, Execution execution) {
        var registry = new DataLoaderRegistry();
        registry.register(
                "artist",
                DataLoaderFactory.newDataLoader(batch(ids -> ids.stream()
                        .map(id -> ARTISTS.stream()
                                .filter(artist -> artist.id().equals(id))
                                .findFirst()
                                .orElseThrow())
                        .toList())));
        registry.register(
                "label",
                DataLoaderFactory.newDataLoader(batch(
                        ids -> ids.stream().map(id -> new Label("The " + id)).toList())));
        return execution.with(registry, Map.of(Operation.class, operation));
    }

    private <V> BatchLoader<String, V> batch(Function<List<String>, List<V>> load) {
        return ids -> {
            loads.add(Thread.currentThread().toString());
            return CompletableFuture.completedFuture(load.apply(ids));
        };
    }

    private static GraphQLSchema build() {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(Scalars.DATE_TIME)
                .scalar(Scalars.DATE)
                .scalar(Scalars.PARTIAL_DATE)
                .scalar(Scalars.URL)
                .scalar(Scalars.JSON)
                .type(TypeRuntimeWiring.newTypeWiring("Node").typeResolver(byRecordName()))
                .type(TypeRuntimeWiring.newTypeWiring("Query")
                        .dataFetcher("node", environment -> song("id", environment))
                        .dataFetcher("song", environment -> song("slug", environment))
                        .dataFetcher("songs", Jukebox::songs)
                        .dataFetcher("fail", Jukebox::fail)
                        .dataFetcher("wait", Jukebox::waitFor)
                        .dataFetcher("echo", environment -> String.valueOf(environment.getArguments())))
                .type(TypeRuntimeWiring.newTypeWiring("Mutation")
                        .dataFetcher("addSong", _ -> new AddSongPayload(SONGS.getFirst())))
                .type(TypeRuntimeWiring.newTypeWiring("Song")
                        .dataFetcher(
                                "artist",
                                environment -> load(
                                        "artist",
                                        source(environment, Song.class).artistId(),
                                        environment)))
                .type(TypeRuntimeWiring.newTypeWiring("Artist")
                        .dataFetcher("songs", Jukebox::songs)
                        .dataFetcher(
                                "label",
                                environment -> load(
                                                "artist",
                                                source(environment, Artist.class)
                                                        .id(),
                                                environment)
                                        .thenCompose(
                                                artist -> load("label", ((Artist) artist).labelId(), environment))))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(definition()), wiring);
    }

    private static TypeResolver byRecordName() {
        return environment -> environment
                .getSchema()
                .getObjectType(Objects.requireNonNull(environment.<Object>getObject())
                        .getClass()
                        .getSimpleName());
    }

    private static <T> T source(DataFetchingEnvironment environment, Class<T> type) {
        return type.cast(Objects.requireNonNull(environment.getSource()));
    }

    private static CompletableFuture<Object> load(String loader, String id, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<String, Object>getDataLoader(loader))
                .load(id);
    }

    private static @Nullable Song song(String argument, DataFetchingEnvironment environment) {
        String value = environment.getArgument(argument);
        return SONGS.stream()
                .filter(song -> song.id().equals(value) || song.slug().equals(value))
                .findFirst()
                .orElse(null);
    }

    private static Connection songs(DataFetchingEnvironment environment) {
        int first = environment.getArgumentOrDefault("first", 20);
        if (first < 0) {
            throw new GraphQlRefusal(ErrorCode.BAD_USER_INPUT, "A page cannot have fewer than 0 rows.");
        }
        var songs = SONGS.stream().limit(first).toList();
        var edges = songs.stream().map(song -> new Edge(song.id(), song)).toList();
        return new Connection(
                edges, songs, Map.of("hasNextPage", first < SONGS.size(), "hasPreviousPage", false), SONGS.size());
    }

    private static String fail(DataFetchingEnvironment environment) throws Exception {
        String how = environment.getArgumentOrDefault("how", "");
        throw switch (how) {
            case "DATABASE" -> new SQLException("ERROR: relation \"secret\" does not exist", "42P01");
            case "FORBIDDEN" -> new Problem.Forbidden("You may not do this.").asException();
            case "NOT_FOUND" -> new Problem.NotFound("There is no such song.").asException();
            default -> new IllegalStateException("secret");
        };
    }

    private static List<Song> waitFor(DataFetchingEnvironment environment) {
        int milliseconds = environment.getArgumentOrDefault("milliseconds", 0);
        LockSupport.parkNanos(milliseconds * 1_000_000L);
        return SONGS;
    }

    private static String definition() {
        try (var stream = Jukebox.class.getResourceAsStream("/jukebox.graphqls")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
