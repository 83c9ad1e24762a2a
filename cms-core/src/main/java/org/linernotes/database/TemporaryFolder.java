package org.linernotes.database;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where this process keeps files for a while.
 *
 * <p>It holds a lock in its folder for as long as it lives, in whatever way it ends, so a node that starts removes the folders
 * that killed ones left.
 */
@Singleton
public class TemporaryFolder {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    TemporaryFolder() {
        this(Path.of(System.getProperty("java.io.tmpdir"), "linernotes-" + System.getProperty("user.name")));
    }

    TemporaryFolder(Path all) {
        try {
            Files.createDirectories(
                    all, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            removeLeft(all);
            folder = Files.createTempDirectory(all, "node-");
            lock = open(folder);
            lock.tryLock();
        } catch (IOException problem) {
            throw new StartRefused(
                    "No temporary files can be made in " + all + ": make it writable, or name another folder with"
                            + " -Djava.io.tmpdir.",
                    problem);
        }
    }

    /** A new folder in it, which whoever asks for it removes. */
    public Path create(String name) {
        try {
            return Files.createTempDirectory(folder, name + "-");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @PreDestroy
    void remove() {
        try (lock) {
            Folders.delete(folder);
        } catch (IOException problem) {
            LOG.warn("Temporary files could not be removed: {}.", problem.getMessage());
        }
    }

    private static void removeLeft(Path all) throws IOException {
        List<Path> nodes;
        try (var children = Files.list(all)) {
            nodes = children.filter(Files::isDirectory).toList();
        }
        for (var node : nodes) {
            if (isLeft(node)) {
                Folders.delete(node);
            }
        }
    }

    /** One without a lock file is being made at this moment, or was left before it had one: the next day tells. */
    private static boolean isLeft(Path node) throws IOException {
        if (!Files.exists(node.resolve(LOCK))) {
            return Folders.isOlderThanADay(node);
        }
        try (var channel = open(node)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static FileChannel open(Path node) throws IOException {
        return FileChannel.open(node.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
