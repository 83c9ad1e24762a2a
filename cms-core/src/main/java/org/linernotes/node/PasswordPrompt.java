package org.linernotes.node;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;

/** Asks for a password: at a terminal without showing it, else as the first line of the input. */
final class PasswordPrompt {
    private static final String QUESTION = "Password: ";

    private PasswordPrompt() {}

    static Optional<String> read(@Nullable Console console, InputStream input, PrintStream out) {
        if (console != null && console.isTerminal()) {
            return Optional.ofNullable(console.readPassword(QUESTION)).map(String::valueOf);
        }
        out.print(QUESTION);
        out.flush();
        var lines = new Scanner(input, StandardCharsets.UTF_8);
        return lines.hasNextLine() ? Optional.of(lines.nextLine()) : Optional.empty();
    }
}
