package org.linernotes.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linernotes.database.TestConnections;
import org.linernotes.testing.IntegrationTest;

/** A real process that is told to stop while clients ask it on connections that they keep. */
// O1
@IntegrationTest
@Tag("long")
class StoppingNodeIT {
    private static final int CLIENTS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Less than anybody waits for a turn before being told that the server is busy. */
    private static final Duration HELD = Duration.ofMillis(800);

    private static final String QUERY = "{\"query\":\"{ songs(first: 3) { nodes { title } } }\"}";

    @Inject
    TestConnections connections;

    @TempDir
    Path folder;

    private volatile boolean ready = true;
    private @Nullable Process started;
    private int port;

    @AfterEach
    void kill() {
        if (started != null) {
            started.destroyForcibly();
        }
    }

    @Test
    void whatWasAskedIsAnsweredAndNothingIsLost() throws Exception {
        var process = start();
        started = process;
        var answered = new AtomicInteger();
        try (var clients = Executors.newFixedThreadPool(CLIENTS);
                var owner = connections.asOwner();
                var lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            awaitReady(process);
            var asking = Stream.generate(() -> clients.submit(() -> askUntilItStops(answered)))
                    .limit(CLIENTS)
                    .toList();
            try {
                await(() -> answered.get() > 5 * CLIENTS);

                lock.execute("LOCK TABLE publication IN ACCESS EXCLUSIVE MODE");
                var locked = System.nanoTime();
                process.destroy();
                await(() -> !isReady() || System.nanoTime() - locked > HELD.toNanos());
                owner.rollback();
                await(() -> !isReady());
            } finally {
                ready = false;
            }

            for (var client : asking) {
                assertThat(client.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("requests without an answer 200")
                        .isZero();
            }
        }

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        System.out.printf(
                "%d requests of %d clients were answered, the last while it stopped%n", answered.get(), CLIENTS);
        var log = Files.readString(log());
        assertThat(log.strip().lines().toList().getLast()).endsWith("Stopped.");
        assertThat(log).doesNotContain("ERROR", "WARN", "Exception", "\tat ");
    }

    /**
     * Asks as a proxy does, which sends nobody to a node that is not ready.
     *
     * @return how many requests got no answer, or another than 200
     */
    private int askUntilItStops(AtomicInteger answered) {
        var lost = 0;
        while (ready) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                var open = true;
                while (open) {
                    var answer = ask(socket, "POST", "/graphql", QUERY);
                    answered.incrementAndGet();
                    if (answer.status() != 200) {
                        System.out.println("A request was answered " + answer.status());
                        lost++;
                    }
                    open = ready && !answer.closes();
                }
            } catch (IOException cut) {
                System.out.println("A request was lost: " + cut);
                lost++;
            }
        }
        return lost;
    }

    private record HttpAnswer(int status, boolean closes) {}

    private static HttpAnswer ask(Socket socket, String method, String path, String body) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream()
                .write(
                        "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(method, path, body.length(), body)
                                .getBytes(StandardCharsets.US_ASCII));
        var in = new BufferedInputStream(socket.getInputStream());
        var status = Integer.parseInt(line(in).split(" ", -1)[1]);
        var length = 0;
        var closes = false;
        for (var header = line(in).toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line(in).toLowerCase(Locale.ROOT)) {
            closes |= header.equals("connection: close");
            length = header.startsWith("content-length:")
                    ? Integer.parseInt(header.substring(15).strip())
                    : length;
        }
        if (in.readNBytes(length).length != length) {
            throw new IOException("cut off");
        }
        return new HttpAnswer(status, closes);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0) {
                throw new IOException("cut off");
            }
            line.append((char) character);
        }
        return line.toString().strip();
    }

    private boolean isReady() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return ask(socket, "GET", "/health/readiness", "").status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private Process start() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), DeliveryNode.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("HOST", "127.0.0.1");
        connections
                .readersSettings()
                .forEach((name, value) ->
                        builder.environment().put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
        return builder.start();
    }

    private Path log() {
        return folder.resolve("node.log");
    }

    private void awaitReady(Process process) throws IOException {
        await(() -> isReady() || !process.isAlive());
        assertThat(process.isAlive()).as(Files.readString(log())).isTrue();
    }

    private static void await(BooleanSupplier condition) {
        for (var end = Instant.now().plus(PATIENCE); !condition.getAsBoolean(); LockSupport.parkNanos(1_000_000)) {
            assertThat(Instant.now()).isBefore(end);
        }
    }
}
