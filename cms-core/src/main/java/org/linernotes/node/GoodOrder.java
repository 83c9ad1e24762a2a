package org.linernotes.node;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.TaskExecutors;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a node so that no request is lost: whoever sends them hears of it first, and the database goes last. */
record GoodOrder(ApplicationContext context, EmbeddedServer server) {
    private static final Logger LOG = LoggerFactory.getLogger(GoodOrder.class);
    /** How long the node still takes what comes, telling everybody to come to it no more. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    /** How long running requests, and after them running jobs, may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    void stop() {
        LOG.info("Stopping: finishes what was asked, for {} s at most.", PATIENCE.toSeconds());
        context.getBean(NodeState.class).stop();
        LockSupport.parkNanos(FAREWELL.toNanos());
        finishRequests();
        finishJobs();
        server.stop();
        context.close();
        LOG.info("Stopped.");
    }

    private void finishRequests() {
        if (!(server instanceof GracefulShutdownCapable requests)) {
            return;
        }
        try {
            requests.shutdownGracefully().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warn(
                    "{} requests took too long and are cut off.",
                    requests.reportActiveTasks().orElse(0));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException problem) {
            LOG.warn("The server did not stop in good order.", problem);
        }
    }

    private void finishJobs() {
        var jobs = context.getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.SCHEDULED));
        jobs.shutdown();
        try {
            if (!jobs.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                jobs.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
