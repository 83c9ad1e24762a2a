package org.linernotes.node;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.linernotes.account.DemoAccount;

/**
 * What a node tells the person who started it, once it answers.
 *
 * @param pages what there is to open, in the order a newcomer wants it
 */
public record Welcome(List<Page> pages) {
    private static final String DEMO_SONG =
            "{ song(slug: \\\"michael-jackson/leave-me-alone\\\") { title artist { display } } }";
    private static final String SONGS = "{ songs(first: 3) { nodes { title artist { display } } } }";

    /** One page or endpoint. */
    public record Page(String name, String path) {}

    String text(String root, boolean demo) {
        return """

                Linernotes %s is running. Stop it with Ctrl-C.

                %s%s
                  Try it    curl -s %s/graphql -H 'Content-Type: application/json' \\
                              -d '{"query":"%s"}'
                """.formatted(Version.current(), links(root), demo ? accounts() : "", root, demo ? DEMO_SONG : SONGS);
    }

    private String links(String root) {
        return pages.stream()
                .map(page -> "  %-9s %s%s%n".formatted(page.name(), root, page.path()))
                .collect(Collectors.joining());
    }

    private static String accounts() {
        return Arrays.stream(DemoAccount.values())
                .map(account -> "  %-9s %s".formatted(account == DemoAccount.ANA ? "Sign in" : "", account.email()))
                .collect(Collectors.joining(
                        "\n", "\n", "\n            all with the password " + DemoAccount.PASSWORD + "\n"));
    }
}
