package org.linernotes.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of the node's own, in {@code CMS_DATA/postgres}, kept between starts. */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    static final String SUPERUSER = "postgres";

    private final FileChannel lock;
    private final PostgresPrograms programs;
    private final Login login;

    private EmbeddedPostgres(FileChannel lock, PostgresPrograms programs, Login login) {
        this.lock = lock;
        this.programs = programs;
        this.login = login;
    }

    Login login() {
        return login;
    }

    /** Starts the server, after creating it in an empty folder or stopping one that a killed node left running. */
    static EmbeddedPostgres start(Path data, EmbeddedConfig config) {
        var lock = lock(data);
        try {
            var binaries = config.binaries() == null ? data : config.binaries();
            var programs = new PostgresPrograms(PostgresBinaries.unpackInto(binaries), data.resolve("postgres"));
            var password = password(data.resolve("postgres.password"));
            if (programs.isInitialised()) {
                programs.stopOrphan();
            } else {
                LOG.info("Creating a database in {}.", data);
                programs.initialise(data.resolve("postgres.password"), config.durable());
            }
            var port = freePort();
            programs.start(port, data.resolve("postgres.log"), config.durable());
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            Files.writeString(data.resolve("postgres.url"), url + "\n");
            return new EmbeddedPostgres(lock, programs, new Login(url, SUPERUSER, password));
        } catch (IOException | RuntimeException problem) {
            release(lock);
            throw problem instanceof StartRefused refused ? refused : notStarted(data, problem);
        }
    }

    @Override
    public void close() {
        try {
            programs.stop();
        } finally {
            release(lock);
        }
    }

    /** The operating system takes this lock back from a killed node. */
    private static FileChannel lock(Path data) {
        try {
            Files.createDirectories(data);
            var channel =
                    FileChannel.open(data.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException problem) {
            throw notStarted(data, problem);
        }
        throw new StartRefused("Another node is using the folder " + data
                + ": stop it, set CMS_DATA to another folder, or let both use one external database.");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException problem) {
            LOG.warn("The lock of the data folder could not be released.", problem);
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var written = Files.createTempFile(file.toAbsolutePath().getParent(), "password", "", onlyOwner);
        Files.writeString(written, password + "\n");
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static StartRefused notStarted(Path data, @Nullable Throwable problem) {
        if (!Files.isWritable(data)) {
            return new StartRefused(
                    "The folder " + data.toAbsolutePath()
                            + " cannot be written: make it writable or set CMS_DATA to another folder.",
                    problem);
        }
        return new StartRefused(
                "The embedded database in " + data + " did not start: "
                        + (problem == null ? "no reason given" : problem.getMessage()) + ".",
                problem);
    }
}
