package org.linernotes.database;

/** What a node is for; its main class says it, not the operator. */
public final class NodeKind {
    public static final String PROPERTY = "linernotes.node";
    public static final String DELIVERY = "delivery";

    private NodeKind() {}
}
