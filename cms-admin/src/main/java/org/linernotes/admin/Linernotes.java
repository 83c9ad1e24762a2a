package org.linernotes.admin;

import java.util.List;
import org.linernotes.node.CommandLine;
import org.linernotes.node.Welcome;

/** Runs a full node: the admin UI and the GraphQL endpoints. */
public final class Linernotes {
    private Linernotes() {}

    public static void main(String[] arguments) {
        var welcome = new Welcome(List.of(
                new Welcome.Page("Admin", "/admin"),
                new Welcome.Page("Delivery", "/graphql"),
                new Welcome.Page("Authoring", "/manage/graphql")));
        new CommandLine(Linernotes.class, welcome).run(arguments);
    }
}
