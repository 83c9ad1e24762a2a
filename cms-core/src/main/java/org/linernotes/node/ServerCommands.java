package org.linernotes.node;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.Backup;
import org.linernotes.database.BackupChecksum;
import org.linernotes.database.DataFolder;
import org.linernotes.database.Restore;
import org.linernotes.database.StartRefused;

/** What a full node's jar does beside running: for whoever sits at the server. */
final class ServerCommands {
    static final String HELP = """
              backup FILE     copies the embedded database and the uploads into FILE, while the node runs or rests
              restore FILE [SHA256]
                              puts a backup into an empty CMS_DATA, if it has that SHA-256
              administrator EMAIL NAME
                              creates an account that may do everything; its password is the first line of the input
              import charts FILE... [--publish] [--chart KEY]
                              brings songs and weeks of a chart in, of us-hot-100 unless another is named
            """;

    private ServerCommands() {}

    /** A command with its arguments, ready to be carried out. */
    interface Work {
        void execute(Function<String, Optional<String>> settings, PrintStream out);
    }

    static Work parse(String command, List<String> rest) {
        return switch (command) {
            case "backup" -> {
                var file = file(rest);
                yield (settings, out) -> {
                    new Backup(embedded(settings)).write(file);
                    out.println(
                            "Wrote the backup " + file + ". Keep its SHA-256 elsewhere: " + BackupChecksum.of(file));
                };
            }
            case "restore" -> {
                var file = file(rest.subList(0, Math.min(1, rest.size())));
                var sha256 = sha256(rest);
                yield (settings, out) -> {
                    var folder = embedded(settings);
                    new Restore(folder).read(file, sha256);
                    out.println("Restored the backup " + file + " into " + folder.path() + ".");
                };
            }
            case "administrator" -> administrator(rest);
            case "import" -> {
                var charts = ChartImportCommand.parse(rest)
                        .orElseThrow(() -> new CommandLine.Misused(
                                "To import takes \"charts\", the names of the files, and --publish or --chart KEY."));
                yield (settings, out) -> {
                    charts.requireFiles();
                    charts.execute(databaseSettings(settings), out);
                };
            }
            default -> throw new CommandLine.Misused("There is no command \"" + command + "\".");
        };
    }

    private static Work administrator(List<String> rest) {
        if (rest.size() != 2) {
            throw new CommandLine.Misused("This command needs an e-mail address and a name.");
        }
        return (settings, out) -> {
            var password = PasswordPrompt.read(System.console(), System.in, out)
                    .orElseThrow(() -> new CommandLine.Misused("The password is missing."));
            FirstAdministrator.check(rest.getFirst(), rest.getLast(), password);
            FirstAdministrator.create(databaseSettings(settings), rest.getFirst(), rest.getLast(), password);
            out.println("\n" + rest.getFirst() + " may sign in now.");
        };
    }

    private static @Nullable String sha256(List<String> arguments) {
        if (arguments.size() < 2) {
            return null;
        }
        if (arguments.size() > 2 || !arguments.getLast().matches("[0-9a-fA-F]{64}")) {
            throw new CommandLine.Misused(
                    "To restore takes the name of one file, and perhaps its SHA-256 in 64 hexadecimal digits.");
        }
        return arguments.getLast();
    }

    private static Path file(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new CommandLine.Misused("This command needs the name of one file.");
        }
        return Path.of(arguments.getFirst());
    }

    private static DataFolder embedded(Function<String, Optional<String>> settings) {
        if (hasOwnDatabase(settings)) {
            throw new StartRefused(
                    "The database of DATASOURCES_DEFAULT_URL is not embedded: use pg_dump and pg_restore.");
        }
        return DataFolder.of(settings.apply("cms.data"));
    }

    /** Of the database that the settings name, or of the one that a node runs here. */
    private static Map<String, Object> databaseSettings(Function<String, Optional<String>> settings) {
        return hasOwnDatabase(settings)
                ? Map.of()
                : DataFolder.of(settings.apply("cms.data")).settingsOfRunningServer();
    }

    private static boolean hasOwnDatabase(Function<String, Optional<String>> settings) {
        return settings.apply("datasources.default.url").isPresent();
    }
}
