package org.linernotes.node;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.linernotes.database.Database;
import org.linernotes.database.NodeKind;
import org.linernotes.database.StartRefused;

/** What a runnable jar can be told to do. */
public final class CommandLine {
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private final Class<?> mainClass;
    private final Welcome welcome;
    private final boolean full;
    private final PrintStream out;
    private final PrintStream errors;

    /** {@code welcome} is told to the person who starts a node. */
    public CommandLine(Class<?> mainClass, Welcome welcome) {
        this(mainClass, welcome, true, System.out, System.err);
    }

    CommandLine(Class<?> mainClass, Welcome welcome, boolean full, PrintStream out, PrintStream errors) {
        this.mainClass = mainClass;
        this.welcome = welcome;
        this.full = full;
        this.out = out;
        this.errors = errors;
    }

    /** For a node that only reads what a full node prepared. */
    public static CommandLine ofDeliveryNode(Class<?> mainClass, Welcome welcome) {
        return new CommandLine(mainClass, welcome, false, System.out, System.err);
    }

    /** Does what the arguments say and ends the process, with a status other than 0 if it could not be done. */
    public void run(String... arguments) {
        System.exit(execute(arguments));
    }

    /** Sentences are English wherever the node stands, and so are their numbers. */
    int execute(String... arguments) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
        try {
            return execute(Arrays.asList(arguments));
        } catch (StartRefused refused) {
            errors.println(refused.getMessage());
            return REFUSED;
        } catch (Misused misused) {
            errors.println(misused.getMessage() + " \"help\" lists the commands.");
            return MISUSED;
        }
    }

    private int execute(List<String> arguments) {
        var command = arguments.isEmpty() ? "run" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        switch (command) {
            case "version", "--version" -> out.println(Version.current());
            case "help", "--help", "-h" -> out.println(help());
            case "run" -> start(rest);
            default -> work(command, rest);
        }
        return 0;
    }

    private String help() {
        return """
            Usage: java -jar %s [COMMAND]

              run             starts a node (without a command, too)
            %s  version         says which Linernotes this is
              help            says this

            Settings are environment variables:
            %s
            docs/operators.md explains them.""".formatted(
                        full ? "linernotes.jar" : "linernotes-delivery.jar",
                        full ? ServerCommands.HELP : "",
                        Settings.names().indent(2).stripTrailing());
    }

    private void start(List<String> rest) {
        if (!rest.isEmpty()) {
            throw new Misused("To run takes settings from the environment only.");
        }
        var values = settings();
        var checks = new StartChecks(values);
        if (full) {
            checks.requireData();
        }
        checks.requirePort();
        var properties = new HashMap<>(checks.derived());
        if (!full) {
            properties.put(NodeKind.PROPERTY, NodeKind.DELIVERY);
        }
        try (var node = Node.start(mainClass, properties)) {
            out.println(welcome.text(
                    "http://localhost:" + node.port(), node.get(Database.class).isDemo()));
            node.runUntilStopped();
        } catch (StartRefused refused) {
            if (!StopSignal.isGiven()) {
                throw refused;
            }
        }
    }

    private void work(String command, List<String> rest) {
        if (!full) {
            throw new Misused("A delivery node has no command \"" + command + "\"; a full node may.");
        }
        var work = ServerCommands.parse(command, rest);
        work.execute(settings(), out);
    }

    /** The values of all settings, once they are checked; what has no effect is said. */
    private Function<String, Optional<String>> settings() {
        Settings.checkNames(System.getenv(), errors::println);
        var values = new HashMap<String, String>();
        try (var environment =
                ApplicationContext.builder().build().getEnvironment().start()) {
            Settings.ALL.forEach(setting -> environment
                    .getProperty(setting.property(), String.class)
                    .ifPresent(value -> values.put(setting.property(), value)));
        }
        Function<String, Optional<String>> lookup = name -> Optional.ofNullable(values.get(name));
        Settings.check(lookup);
        if (full) {
            Settings.requireWholeLogin(lookup);
        }
        return lookup;
    }

    /** What nobody can carry out, with the sentence that says why. */
    static final class Misused extends RuntimeException {
        Misused(String message) {
            super(message, null, false, false);
        }
    }
}
