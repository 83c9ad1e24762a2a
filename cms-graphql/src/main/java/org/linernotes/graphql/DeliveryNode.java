package org.linernotes.graphql;

import java.util.List;
import org.linernotes.node.CommandLine;
import org.linernotes.node.Welcome;

/** Runs a delivery node: the GraphQL endpoints without any admin code on the class path. */
public final class DeliveryNode {
    private DeliveryNode() {}

    public static void main(String[] arguments) {
        var welcome = new Welcome(List.of(new Welcome.Page("Delivery", "/graphql")));
        CommandLine.ofDeliveryNode(DeliveryNode.class, welcome).run(arguments);
    }
}
