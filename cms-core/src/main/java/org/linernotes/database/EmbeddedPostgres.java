package org.linernotes.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of the node's own, in {@code CMS_DATA/postgres}, kept between starts. */
final class EmbeddedPostgres implements AutoCloseable {
    static final String SUPERUSER = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    /** Held while a server is made, started or stopped. */
    private static final Object TURN = new Object();

    private static final Set<EmbeddedPostgres> RUNNING = new HashSet<>();
    private static boolean ended;

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
    static EmbeddedPostgres start(DataFolder folder, EmbeddedConfig config) {
        var lock = folder.lock()
                .orElseThrow(() -> new StartRefused("Another node is using the folder " + folder.path()
                        + ": stop it, set CMS_DATA to another folder, or let both use one external database."));
        try {
            removeLeft(folder.path());
            var programs = PostgresPrograms.of(folder, config);
            return running(lock, folder, programs, config);
        } catch (IOException problem) {
            release(lock);
            throw folder.unusable(problem);
        } catch (RuntimeException problem) {
            release(lock);
            throw problem;
        }
    }

    private static EmbeddedPostgres running(
            FileChannel lock, DataFolder folder, PostgresPrograms programs, EmbeddedConfig config) throws IOException {
        synchronized (TURN) {
            if (ended) {
                throw new StartRefused("The process is stopping, and starts no database any more.");
            }
            create(folder, programs, config);
            try {
                var port = freePort();
                programs.start(port, folder, config.durable());
                Files.writeString(folder.urlFile(), "jdbc:postgresql://127.0.0.1:" + port + "/postgres\n");
                var server = new EmbeddedPostgres(lock, programs, folder.login());
                RUNNING.add(server);
                return server;
            } catch (IOException problem) {
                programs.stopOrphan();
                throw problem;
            }
        }
    }

    /** Stops every server of this process, once the one that starts is there, and lets none start any more. */
    static void endAll() {
        synchronized (TURN) {
            ended = true;
            List.copyOf(RUNNING).forEach(EmbeddedPostgres::close);
        }
    }

    @Override
    public void close() {
        synchronized (TURN) {
            if (RUNNING.remove(this)) {
                try {
                    programs.stop();
                } finally {
                    release(lock);
                }
            }
        }
    }

    private static void create(DataFolder folder, PostgresPrograms programs, EmbeddedConfig config) throws IOException {
        folder.password();
        if (programs.isInitialised()) {
            programs.stopOrphan();
        } else {
            LOG.info("Creating a database in {}.", folder.path());
            programs.initialise(folder.passwordFile(), config.durable());
        }
    }

    /** Nobody else uses the folder now. */
    private static void removeLeft(Path folder) throws IOException {
        for (var glob : List.of("unpacking-*", "restoring-*", "password?*")) {
            Folders.deleteLeft(folder, glob, _ -> true);
        }
        Folders.deleteLeft(
                folder, "postgres-[0-9]*", binaries -> !binaries.endsWith("postgres-" + PostgresBinaries.VERSION));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException problem) {
            LOG.warn("The lock of the data folder could not be released.", problem);
        }
    }
}
