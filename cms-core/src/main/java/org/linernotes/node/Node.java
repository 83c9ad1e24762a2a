package org.linernotes.node;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linernotes.database.Database;
import org.linernotes.database.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running program: its beans, its HTTP server, and the database if that is embedded. */
final class Node implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Node(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /** For what is done and over: the jobs of a node are not for it. */
    static ApplicationContext startedWithoutJobs(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("cms.jobs", false);
        return watched(signal -> {
            var context = started(ApplicationContext.builder(all));
            signal.endsWith(context::close);
            return context;
        });
    }

    /** A start that Ctrl-C and SIGTERM end in good order, wherever it stands. */
    private static <T> T watched(Function<StopSignal, T> start) {
        var signal = StopSignal.watch();
        try {
            return start.apply(signal);
        } catch (RuntimeException problem) {
            signal.hasNothingToEnd();
            throw problem;
        }
    }

    /** Starts the beans. If one refuses, the embedded database is stopped, which the framework leaves running then. */
    static ApplicationContext started(ApplicationContextBuilder builder) {
        var context = builder.build();
        try {
            return context.start();
        } catch (RuntimeException problem) {
            context.getActiveBeanRegistrations(Database.class).forEach(context::destroyBean);
            throw problem;
        }
    }

    /** Starts everything, or says in one sentence why it cannot. */
    static Node start(Class<?> mainClass, Map<String, Object> settings) {
        try {
            return watched(signal -> {
                var node = listening(started(ApplicationContext.builder(mainClass)
                        .properties(settings)
                        .banner(false)));
                signal.endsWith(node::close);
                return node;
            });
        } catch (RuntimeException problem) {
            throw refusal(problem);
        }
    }

    private static Node listening(ApplicationContext context) {
        try {
            return new Node(context, context.getBean(EmbeddedServer.class).start());
        } catch (RuntimeException problem) {
            context.close();
            throw problem;
        }
    }

    int port() {
        return server.getPort();
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    /** Waits for the end, which Ctrl-C and SIGTERM bring in good order. */
    void runUntilStopped() {
        try {
            stopping.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (context.isRunning()) {
            new GoodOrder(context, server).stop();
        }
        stopping.countDown();
    }

    /** What an exception of the start means for the person who started. */
    static StartRefused refusal(RuntimeException problem) {
        if (StopSignal.isGiven()) {
            return new StartRefused("Interrupted. The same command goes on from here.", problem);
        }
        var causes = Stream.<Throwable>iterate(problem, cause -> cause != null, Throwable::getCause)
                .toList();
        for (var cause : causes) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
            if (cause instanceof BindException taken) {
                return StartChecks.portRefused(taken);
            }
        }
        LOG.error("The node did not start.", problem);
        return new StartRefused("The node did not start: the log above says why.");
    }
}
