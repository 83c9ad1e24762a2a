package org.linernotes.node;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import org.linernotes.database.Backup;
import org.linernotes.database.DataFolder;
import org.linernotes.database.Database;
import org.linernotes.database.Restore;
import org.linernotes.database.StartRefused;

/** What a runnable jar can be told to do. */
public final class CommandLine {
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final String HELP = """
            Usage: java -jar linernotes.jar [COMMAND]

              run             starts a node (without a command, too)
              backup FILE     copies the embedded database and the uploads into FILE, while the node runs or rests
              restore FILE    puts a backup into an empty CMS_DATA
              administrator EMAIL NAME
                              creates an account that may do everything; its password is the first line of the input
              import charts FILE... [--publish] [--chart KEY]
                              brings songs and weeks of a chart in, of us-hot-100 unless another is named
              version         says which Linernotes this is
              help            says this

            Settings are environment variables: PORT, HOST, CMS_DATA, CMS_DEMO, CMS_SITE_URL, CMS_OUTBOX,
            DATASOURCES_DEFAULT_URL, DATASOURCES_DEFAULT_USERNAME, DATASOURCES_DEFAULT_PASSWORD; the README explains them
            and names the others.""";

    private final Class<?> mainClass;
    private final Welcome welcome;
    private final PrintStream out;
    private final PrintStream errors;

    /** {@code welcome} is told to the person who starts a node. */
    public CommandLine(Class<?> mainClass, Welcome welcome) {
        this(mainClass, welcome, System.out, System.err);
    }

    CommandLine(Class<?> mainClass, Welcome welcome, PrintStream out, PrintStream errors) {
        this.mainClass = mainClass;
        this.welcome = welcome;
        this.out = out;
        this.errors = errors;
    }

    /** Does what the arguments say and ends the process, with a status other than 0 if it could not be done. */
    public void run(String... arguments) {
        System.exit(execute(arguments));
    }

    /** Sentences are English wherever the node stands, and so are their numbers. */
    int execute(String... arguments) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
        try {
            checkSettings();
            return execute(Arrays.asList(arguments));
        } catch (StartRefused refused) {
            errors.println(refused.getMessage());
            return REFUSED;
        }
    }

    private int execute(List<String> arguments) {
        var command = arguments.isEmpty() ? "run" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (command) {
            case "run" -> rest.isEmpty() ? start() : misused("To run takes settings from the environment only.");
            case "backup" ->
                withFile(rest, file -> {
                    new Backup(dataFolder()).write(file);
                    return "Wrote the backup " + file + ".";
                });
            case "restore" ->
                withFile(rest, file -> {
                    new Restore(dataFolder()).read(file);
                    return "Restored the backup " + file + " into "
                            + dataFolder().path() + ".";
                });
            case "administrator" ->
                rest.size() == 2
                        ? createAdministrator(rest.getFirst(), rest.getLast())
                        : misused("This command needs an e-mail address and a name.");
            case "import" ->
                ChartImportCommand.parse(rest)
                        .map(this::importCharts)
                        .orElseGet(() -> misused(
                                "To import takes \"charts\", the names of the files, and --publish or --chart KEY."));
            case "version", "--version" -> say(Version.current());
            case "help", "--help", "-h" -> say(HELP);
            default -> misused("There is no command \"" + command + "\".");
        };
    }

    private int start() {
        try (var node = Node.start(mainClass)) {
            var root = "http://localhost:" + node.port();
            out.println(welcome.text(root, node.get(Database.class).isDemo()));
            node.runUntilStopped();
        }
        return 0;
    }

    private int createAdministrator(String email, String name) {
        out.print("Password: ");
        out.flush();
        var password = new Scanner(System.in, StandardCharsets.UTF_8);
        if (!password.hasNextLine()) {
            return misused("The password is missing.");
        }
        var settings = hasOwnDatabase() ? Map.<String, Object>of() : folder().settingsOfRunningServer();
        FirstAdministrator.create(settings, email, name, password.nextLine());
        return say("\n" + email + " may sign in now.");
    }

    private int importCharts(ChartImportCommand command) {
        command.execute(hasOwnDatabase() ? Map.of() : folder().settingsOfRunningServer(), out);
        return 0;
    }

    private static DataFolder dataFolder() {
        if (hasOwnDatabase()) {
            throw new StartRefused(
                    "The database of DATASOURCES_DEFAULT_URL is not embedded: use pg_dump and pg_restore.");
        }
        return folder();
    }

    private static DataFolder folder() {
        return new DataFolder(setting("cms.data").map(Path::of).orElse(Path.of("data")));
    }

    private static boolean hasOwnDatabase() {
        return setting("datasources.default.url").isPresent();
    }

    private static void checkSettings() {
        try (var settings =
                ApplicationContext.builder().build().getEnvironment().start()) {
            Settings.check(name -> settings.getProperty(name, String.class));
        }
    }

    private static Optional<String> setting(String name) {
        try (var settings =
                ApplicationContext.builder().build().getEnvironment().start()) {
            return settings.getProperty(name, String.class);
        }
    }

    private int withFile(List<String> arguments, FileCommand command) {
        return arguments.size() == 1
                ? say(command.execute(Path.of(arguments.getFirst())))
                : misused("This command needs the name of one file.");
    }

    private int say(String text) {
        out.println(text);
        return 0;
    }

    private int misused(String message) {
        errors.println(message + " \"help\" lists the commands.");
        return MISUSED;
    }

    private interface FileCommand {
        String execute(Path file);
    }
}
