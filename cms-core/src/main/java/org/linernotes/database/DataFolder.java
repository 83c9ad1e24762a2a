package org.linernotes.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of an embedded database and of uploads ({@code CMS_DATA}), and what lies where in it. */
public record DataFolder(Path path) {
    static final String SERVER = "postgres";
    static final String PASSWORD = "postgres.password";
    static final String UPLOADS = "uploads";
    private static final String USUAL = "data";
    /** Where relative paths begin, if not in the working directory. */
    private static final String HOME = "linernotes.home";

    /** The folder that a setting names; relative ones begin where the program says, or in the working directory. */
    public static DataFolder of(Optional<String> setting) {
        return new DataFolder(Path.of(System.getProperty(HOME, "")).resolve(setting.orElse(USUAL)));
    }

    /** Whether a database was made here. */
    public boolean hasServer() {
        return Files.exists(server());
    }

    Path server() {
        return path.resolve(SERVER);
    }

    Path uploads() {
        return path.resolve(UPLOADS);
    }

    Path passwordFile() {
        return path.resolve(PASSWORD);
    }

    Path urlFile() {
        return path.resolve("postgres.url");
    }

    /** What the server says after it began. */
    Path logs() {
        return path.resolve("postgres-logs");
    }

    /** What the server says until then; a start begins it anew. */
    Path logFile() {
        return path.resolve("postgres.log");
    }

    /** How to reach the server of the node that runs in this folder. */
    Login login() throws IOException {
        return new Login(Files.readString(urlFile()).strip(), EmbeddedPostgres.SUPERUSER, password());
    }

    /** The settings with which another program reaches the server of a node that runs here; none if none runs. */
    public Map<String, Object> settingsOfRunningServer() {
        try {
            var lock = lock();
            if (lock.isPresent()) {
                lock.get().close();
                return Map.of();
            }
            var login = login();
            return Map.of(
                    "datasources.default.url", login.url(),
                    "datasources.default.username", login.username(),
                    "datasources.default.password", login.password());
        } catch (IOException problem) {
            throw unusable(problem);
        }
    }

    /** The superuser's password: random, made when it is first asked for, readable by nobody else. */
    String password() throws IOException {
        if (Files.exists(passwordFile())) {
            return Files.readString(passwordFile()).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var written = Files.createTempFile(path, "password", "", onlyOwner);
        Files.writeString(written, password + "\n");
        Files.move(written, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    /** Makes this process the folder's only node until the channel is closed; a killed one loses that by itself. */
    Optional<FileChannel> lock() {
        var channel = lockFile();
        try {
            if (isLocked(channel)) {
                return Optional.of(channel);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException problem) {
            throw unusable(problem);
        }
    }

    private FileChannel lockFile() {
        try {
            Files.createDirectories(path);
            return FileChannel.open(path.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException problem) {
            throw unwritable(problem);
        }
    }

    public StartRefused unusable(@Nullable Throwable problem) {
        if (!isWritable()) {
            return unwritable(problem);
        }
        return new StartRefused(
                "The embedded database in " + path + " does not work: "
                        + (problem == null ? "no reason is known" : problem.getMessage()) + ".",
                problem);
    }

    private StartRefused unwritable(@Nullable Throwable problem) {
        return new StartRefused(
                "The folder " + path.toAbsolutePath()
                        + " cannot be written: make it writable or set CMS_DATA to another folder.",
                problem);
    }

    /** Whether it can be written, or made where it is not there yet. */
    public boolean isWritable() {
        for (var folder = path.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                return Files.isDirectory(folder) && Files.isWritable(folder);
            }
        }
        return false;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
