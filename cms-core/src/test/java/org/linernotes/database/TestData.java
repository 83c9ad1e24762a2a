package org.linernotes.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data folder of a test. */
public final class TestData {
    public static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "linernotes-postgres");
    static final EmbeddedConfig CONFIG = new EmbeddedConfig(BINARIES, false);

    private TestData() {}

    /** Empties a folder, and stops the server that a killed test left running in it. */
    public static void clear(Path data) {
        try {
            if (Files.exists(data)) {
                PostgresPrograms.of(new DataFolder(data), CONFIG).stopOrphan();
                Folders.delete(data);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
