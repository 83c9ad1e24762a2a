package org.linernotes.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A copy of the embedded database and the uploads in one file, taken while the node runs or while it rests.
 *
 * <p>It holds the state at its end: everything committed until then and nothing that was not. Uploads are copied last, so
 * every row finds its file.
 */
public final class Backup {
    private static final int POSTGRES_VERSION = 18;
    /** What a server makes anew when it starts; the write-ahead log is chosen by position. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Pattern TEMPORARY =
            Pattern.compile("postmaster\\.(pid|opts)|(.*/)?pgsql_tmp.*|(.*/)?pg_internal\\.init.*|global/pg_control");

    private final DataFolder folder;

    public Backup(DataFolder folder) {
        this.folder = folder;
    }

    /** Writes the backup whole or not at all. */
    public void write(Path file) {
        if (!Files.isDirectory(folder.server())) {
            throw new StartRefused("There is no embedded database in "
                    + folder.path().toAbsolutePath() + ": set CMS_DATA to the folder of the node.");
        }
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            var place = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Folders.deleteLeft(place, "backup*.unfinished", Backup::isLeft);
            var unfinished = Files.createTempFile(
                    place,
                    "backup",
                    ".unfinished",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                copyTo(unfinished);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException exists) {
            throw new StartRefused("The file " + file + " exists already: name another one.", exists);
        } catch (IOException problem) {
            throw new StartRefused("The backup could not be written to " + file + ".", problem);
        } catch (SQLException problem) {
            throw new StartRefused(
                    "The node in " + folder.path() + " does not answer: try again when it has started.", problem);
        }
    }

    /** Another one may be under way; none takes a day. */
    private static boolean isLeft(Path unfinished) {
        try {
            return Folders.isOlderThanADay(unfinished);
        } catch (IOException finishedMeanwhile) {
            return false;
        }
    }

    private void copyTo(Path file) throws IOException, SQLException {
        try (var backup = new BackupWriter(Files.newOutputStream(file))) {
            var lock = folder.lock();
            if (lock.isPresent()) {
                copyResting(lock.get(), backup);
            } else {
                copyRunning(backup);
            }
            backup.addFile(folder.passwordFile(), DataFolder.PASSWORD);
            if (Files.isDirectory(folder.uploads())) {
                backup.addFolder(folder.uploads(), DataFolder.UPLOADS, _ -> true);
            }
            backup.finish(POSTGRES_VERSION);
        }
    }

    private void copyResting(FileChannel lock, BackupWriter backup) throws IOException {
        try (lock) {
            if (Files.exists(folder.server().resolve("postmaster.pid"))) {
                throw new StartRefused("The node in " + folder.path()
                        + " was killed: start it once and stop it, or make the backup while it runs.");
            }
            backup.addFolder(
                    folder.server(), DataFolder.SERVER, path -> !path.toString().equals("postmaster.opts"));
        }
    }

    private void copyRunning(BackupWriter backup) throws IOException, SQLException {
        try (var connection = folder.login().connect()) {
            ask(
                    connection,
                    "SELECT pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)::text");
            var begin = ask(connection, "SELECT pg_walfile_name(pg_backup_start('linernotes', true))");
            backup.addFolder(folder.server(), DataFolder.SERVER, Backup::isLasting);
            backup.addFile(folder.server().resolve("global/pg_control"), DataFolder.SERVER + "/global/pg_control");
            String label;
            String end;
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT labelfile, pg_walfile_name(lsn) FROM pg_backup_stop(false)")) {
                row.next();
                label = row.getString(1);
                end = row.getString(2);
            }
            backup.addText(label, DataFolder.SERVER + "/backup_label");
            backup.addFolder(
                    folder.server().resolve("pg_wal"),
                    DataFolder.SERVER + "/pg_wal",
                    segment -> isBetween(begin, segment.toString(), end));
        }
    }

    private static boolean isLasting(Path path) {
        return !(path.getNameCount() > 1 && EMPTIED.contains(path.getName(0).toString()))
                && !TEMPORARY.matcher(path.toString()).matches();
    }

    private static boolean isBetween(String begin, String segment, String end) {
        return segment.length() == begin.length() && segment.compareTo(begin) >= 0 && segment.compareTo(end) <= 0;
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
