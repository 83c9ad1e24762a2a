package org.linernotes.publication;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.linernotes.comment.ModerationTools;
import org.linernotes.database.TestConnections;
import org.linernotes.event.IdempotencyKeys;
import org.linernotes.event.MessageTeller;

/** Nodes on one database that are killed and started again, and whose connections are cut. */
final class ProofNodes implements AutoCloseable {
    private final TestConnections connections;
    private final AtomicReferenceArray<Node> nodes;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    /** A node with what is asked of it; all of it fails once the node is gone. */
    record Node(
            ApplicationContext context,
            String name,
            Commands commands,
            IdempotencyKeys keys,
            MessageTeller teller,
            ModerationTools moderation) {}

    ProofNodes(TestConnections connections, int count) {
        this.connections = connections;
        this.nodes = new AtomicReferenceArray<>(count);
        for (var index = 0; index < count; index++) {
            nodes.set(index, start());
        }
    }

    int count() {
        return nodes.length();
    }

    Node get(int index) {
        return nodes.get(index);
    }

    Node any(Random random) {
        return nodes.get(random.nextInt(nodes.length()));
    }

    int cuts() {
        return cuts.get();
    }

    int kills() {
        return started.get() - nodes.length();
    }

    private Node start() {
        var name = "proof-" + started.incrementAndGet() + ".";
        var settings = new HashMap<>(connections.settings());
        settings.put("cms.jobs", false);
        settings.computeIfPresent(
                "datasources.default.url",
                (_, url) -> url + (url.toString().contains("?") ? "&" : "?") + "ApplicationName=" + name);
        var context = run(settings);
        return new Node(
                context,
                name,
                context.getBean(Commands.class),
                context.getBean(IdempotencyKeys.class),
                new MessageTeller(context),
                context.getBean(ModerationTools.class));
    }

    /** A start whose connection is cut is refused, as it should be; whoever runs the node starts it again. */
    private static ApplicationContext run(Map<String, Object> settings) {
        for (var attempts = 1; ; attempts++) {
            try {
                return ApplicationContext.run(settings, "test");
            } catch (BeanContextException cut) {
                if (attempts == 10) {
                    throw cut;
                }
            }
        }
    }

    /** Ends every connection of a node, whatever it is doing, then the node; another one takes its place. */
    void kill(int index) throws SQLException {
        var gone = nodes.get(index);
        cut(gone.name(), 1);
        gone.context().close();
        nodes.set(index, start());
    }

    /** Cuts connections at work, each with that probability. */
    void cut(String name, double probability) throws SQLException {
        try (var killer = connections.asOwner();
                var statement = killer.prepareStatement("""
                        SELECT pg_terminate_backend(pid)
                          FROM pg_stat_activity
                         WHERE application_name LIKE ? AND state <> 'idle' AND random() < ?""")) {
            statement.setString(1, name + "%");
            statement.setDouble(2, probability);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    cuts.incrementAndGet();
                }
            }
        }
    }

    @Override
    public void close() {
        for (var index = 0; index < nodes.length(); index++) {
            nodes.get(index).context().close();
        }
    }
}
