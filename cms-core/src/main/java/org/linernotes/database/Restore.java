package org.linernotes.database;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Puts a backup into an empty data folder; the next start brings its schema up to date. */
public final class Restore {
    private static final int POSTGRES_VERSION = 18;
    private static final int LARGEST_MANIFEST = 256 * 1024 * 1024;
    private static final long MEGABYTE = 1_000_000;
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private final DataFolder folder;

    public Restore(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Restores all of it or, where a single byte is wrong, nothing.
     *
     * @param sha256 of the whole file, as the backup told it; null: nobody kept it
     */
    public void read(Path file, @Nullable String sha256) {
        if (!Files.isReadable(file)) {
            throw new StartRefused("The file " + file + " cannot be read.");
        }
        if (sha256 != null && !sha256.equalsIgnoreCase(BackupChecksum.of(file))) {
            throw new StartRefused(
                    "The file " + file + " is not the one that the backup told this SHA-256 of; nothing was restored.");
        }
        requireEmpty();
        try (var zip = new ZipFile(file.toFile())) {
            restore(zip);
        } catch (ZipException | EOFException | FileAlreadyExistsException | IllegalArgumentException problem) {
            throw broken(file, problem);
        } catch (IOException problem) {
            throw folder.unusable(problem);
        }
    }

    private void restore(ZipFile zip) throws IOException {
        var manifest = manifest(zip);
        if (manifest.postgresVersion() != POSTGRES_VERSION) {
            throw new StartRefused("The backup is of PostgreSQL " + manifest.postgresVersion()
                    + ", and this Linernotes has PostgreSQL " + POSTGRES_VERSION
                    + ": restore it with the version that made it.");
        }
        Files.createDirectories(folder.path());
        requireRoom(zip);
        var restoring =
                Files.createTempDirectory(folder.path(), "restoring-", PosixFilePermissions.asFileAttribute(FOLDER));
        try {
            unpack(zip, manifest, restoring);
            moveInto(restoring, folder.path());
        } finally {
            Folders.delete(restoring);
        }
    }

    private void requireEmpty() {
        try {
            if (Files.isDirectory(folder.path())) {
                Folders.deleteLeft(folder.path(), "restoring-*", _ -> true);
            }
            if (Files.exists(folder.path()) && !isEmpty(folder.path())) {
                throw new StartRefused("The folder " + folder.path().toAbsolutePath()
                        + " is not empty: set CMS_DATA to an empty one or a new one.");
            }
        } catch (IOException problem) {
            throw folder.unusable(problem);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new ZipException("no manifest");
        }
        try (var content = zip.getInputStream(entry)) {
            return BackupManifest.parse(new String(content.readNBytes(LARGEST_MANIFEST), StandardCharsets.UTF_8));
        }
    }

    private void requireRoom(ZipFile zip) throws IOException {
        var needed =
                zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        var free = Files.getFileStore(folder.path()).getUsableSpace();
        if (needed > free) {
            throw new StartRefused("The backup needs %,d MB, and there are %,d MB free at %s; nothing was restored."
                    .formatted(needed / MEGABYTE, free / MEGABYTE, folder.path()));
        }
    }

    /** A backup holds these and nothing beside them. */
    private static boolean belongsThere(String name) {
        return name.equals(BackupManifest.NAME)
                || name.equals(DataFolder.PASSWORD)
                || name.startsWith(DataFolder.SERVER + "/")
                || name.startsWith(DataFolder.UPLOADS + "/");
    }

    private static void unpack(ZipFile zip, BackupManifest manifest, Path target) throws IOException {
        var hashes = manifest.files().stream()
                .collect(Collectors.toMap(BackupManifest.File::name, BackupManifest.File::sha256));
        for (var entry : Collections.list(zip.entries())) {
            var path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target) || !belongsThere(entry.getName())) {
                throw new ZipException("a path that leads elsewhere");
            }
            if (entry.isDirectory()) {
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(FOLDER));
            } else if (!entry.getName().equals(BackupManifest.NAME)) {
                unpack(zip, entry, path, hashes.remove(entry.getName()));
            }
        }
        if (!hashes.isEmpty()) {
            throw new ZipException("files are missing");
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path path, @Nullable String hash) throws IOException {
        var digest = BackupWriter.sha256();
        try (var content = new DigestInputStream(zip.getInputStream(entry), digest)) {
            Files.copy(content, path);
        }
        Files.setPosixFilePermissions(path, FILE);
        if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
            throw new ZipException("a file differs from its hash");
        }
    }

    private static void moveInto(Path from, Path to) throws IOException {
        try (var children = Files.list(from)) {
            for (var child : children.toList()) {
                Files.move(child, to.resolve(child.getFileName()));
            }
        }
    }

    private static StartRefused broken(Path file, Exception problem) {
        return new StartRefused(
                "The file " + file + " is not a backup of Linernotes, or it is damaged; nothing was restored.",
                problem);
    }
}
