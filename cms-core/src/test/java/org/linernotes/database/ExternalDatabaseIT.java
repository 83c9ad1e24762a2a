package org.linernotes.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes on a server that they did not start, and that comes and goes. */
class ExternalDatabaseIT {
    @TempDir
    Path path;

    private PostgresPrograms server;
    private Login superuser;
    private int port;

    @BeforeEach
    void startServer() throws IOException {
        TestData.createDatabase(path);
        var folder = new DataFolder(path);
        server = PostgresPrograms.of(folder, TestData.CONFIG);
        port = freePort();
        superuser = new Login(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", EmbeddedPostgres.SUPERUSER, folder.password());
        start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void anOwnerWhoMayNotCreateRolesGetsTheStatements() throws SQLException {
        execute(superuser, "CREATE ROLE plain LOGIN PASSWORD 'plain'");
        execute(superuser, "CREATE DATABASE encyclopedia OWNER plain");
        var owner = new Login("jdbc:postgresql://127.0.0.1:" + port + "/encyclopedia", "plain", "plain");

        var refused = catchThrowableOfType(StartRefused.class, () -> database(owner));

        assertThat(refused).hasMessageContaining("CREATE ROLE linernotes_delivery");
        execute(superuser, String.valueOf(refused.getMessage()).lines().skip(1).collect(Collectors.joining("\n")));
        var database = database(owner);
        assertThat(database.isEmbedded()).isFalse();
        assertThat(database.isDemo()).isFalse();
        execute(database.as(DatabaseRole.DELIVERY), "SELECT FROM publication");
    }

    @Test
    void nodesThatStartTogetherTakeTurns() {
        var nodes = Stream.generate(() -> CompletableFuture.supplyAsync(() -> database(superuser)))
                .limit(4)
                .toList();

        assertThat(nodes).allSatisfy(node -> assertThat(node).succeedsWithin(60, TimeUnit.SECONDS));
    }

    @Test
    void aKilledNodeLeavesNoLockBehind() throws SQLException {
        try (var killed = superuser.connect()) {
            StartLock.take(killed);
            try (var statement = killed.createStatement()) {
                statement.execute("CREATE TABLE databasechangeloglock (id int PRIMARY KEY, locked boolean NOT NULL)");
                statement.execute("INSERT INTO databasechangeloglock VALUES (1, true)");
            }
            var next = CompletableFuture.supplyAsync(() -> database(superuser));
            killed.abort(Runnable::run);

            assertThat(next).succeedsWithin(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void aNodeWaitsForAServerThatIsDown() throws IOException {
        server.stop();
        var node = CompletableFuture.supplyAsync(() -> database(superuser));
        assertThat(node).isNotDone();

        start();

        assertThat(node).succeedsWithin(60, TimeUnit.SECONDS);
    }

    @Test
    void aNodeOutlivesAServerThatGoesAwayAndComesBack() throws IOException {
        var settings = Map.<String, Object>of(
                "datasources.default.url", superuser.url(),
                "datasources.default.username", superuser.username(),
                "datasources.default.password", superuser.password());
        try (var node = ApplicationContext.run(settings, "test")) {
            var commands = node.getBean(CommandTransaction.class);
            var reads = node.getBean(ReadTransaction.class);
            assertThat(commands.execute(() -> "works")).isEqualTo("works");

            server.stop();

            assertThatThrownBy(() -> commands.execute(() -> "does not work"))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("Try again in a moment.");
            assertThatThrownBy(() -> reads.live(at -> at))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessage("The database does not answer. Try again in a moment.");

            start();
            String answer = onceItAnswers(() -> commands.execute(() -> "works again"));
            assertThat(answer).isEqualTo("works again");
            Instant instant = onceItAnswers(() -> reads.live(at -> at));
            assertThat(instant).isNotNull();
        }
    }

    /** Each try waits for a connection as long as a pool does; the first ones may be too early. */
    private static <T> T onceItAnswers(Supplier<T> work) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return work.get();
            } catch (DatabaseFailure early) {
                if (System.nanoTime() > end) {
                    throw early;
                }
            }
        }
    }

    @Test
    void aWrongPasswordIsSaidAtOnce() {
        var wrong = new Login(superuser.url(), superuser.username(), "wrong");

        assertThatThrownBy(() -> database(wrong))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("check DATASOURCES_DEFAULT_URL");
    }

    @Test
    void anOlderServerIsRefused() {
        assertThatThrownBy(() -> DatabaseServer.requireVersion(17, superuser))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The database at " + superuser.url()
                        + " is PostgreSQL 17: Linernotes needs PostgreSQL 18 or later.");
    }

    private void start() throws IOException {
        server.start(port, new DataFolder(path), false);
    }

    private OwnersDatabase database(Login owner) {
        return TestDatabase.prepare(owner, path);
    }

    private static void execute(Login login, String sql) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
