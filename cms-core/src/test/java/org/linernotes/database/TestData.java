package org.linernotes.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The data folder of a test. */
public final class TestData {
    public static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "linernotes-postgres");
    static final EmbeddedConfig CONFIG = new EmbeddedConfig(BINARIES, false);

    private TestData() {}

    /** Puts a database there as a node makes it, but as a copy of one that was made once. */
    public static void createDatabase(Path data) {
        try {
            Files.createDirectories(data);
            Template.copyTo(new DataFolder(data));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

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

    /** A database that never ran. */
    private static final class Template {
        private static final DataFolder FOLDER = create();

        private static DataFolder create() {
            var folder = new DataFolder(
                    Path.of("target", "template-database-" + System.getProperty("linernotes.fork", "1")));
            clear(folder.path());
            try {
                Files.createDirectories(folder.path());
                folder.password();
                PostgresPrograms.of(folder, CONFIG).initialise(folder.passwordFile(), false);
                return folder;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        static void copyTo(DataFolder copy) throws IOException {
            Files.copy(FOLDER.passwordFile(), copy.passwordFile(), StandardCopyOption.COPY_ATTRIBUTES);
            try (var files = Files.walk(FOLDER.server())) {
                for (var file : (Iterable<Path>) files::iterator) {
                    var place = copy.server().resolve(FOLDER.server().relativize(file));
                    Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
