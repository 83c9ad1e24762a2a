package org.linernotes.graphql;

import io.micronaut.runtime.Micronaut;

/** Runs a delivery node: the GraphQL endpoints without any admin code on the class path. */
public final class DeliveryNode {
    private DeliveryNode() {}

    public static void main(String[] arguments) {
        Micronaut.run(DeliveryNode.class, arguments);
    }
}
