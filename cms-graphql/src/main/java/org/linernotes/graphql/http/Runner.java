package org.linernotes.graphql.http;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.linernotes.graphql.limits.Limits.ResultLimits;
import org.linernotes.graphql.limits.OperationGate;

/**
 * Runs checked operations: a query in its turn and within its time, a mutation to its end.
 *
 * <p>At the end of the time the client is answered, whatever the execution is doing; it is told to stop, and its turn is given
 * back when it has.
 */
final class Runner {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final OperationGate gate;
    private final ResultLimits limits;

    Runner(OperationGate gate, ResultLimits limits) {
        this.gate = gate;
        this.limits = limits;
    }

    Answer run(Operation operation, Failures failures, Supplier<Answer> work) {
        if (operation.isMutation()) {
            return work.get();
        }
        var end = System.nanoTime() + limits.time().toNanos();
        var turn = gate.enter(operation.cost(), LONGEST_WAIT).orElseThrow(Runner::busy);
        var answer = begin(turn, work);
        try {
            return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            var failure = failures.tooSlow(operation.toString(), limits.time().toSeconds());
            operation.limit().end();
            return Answer.withoutData(failure);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            operation.limit().end();
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    /**
     * Holds the answer to what is refused back while costly operations wait, as one of them: who sends it again and again takes no
     * more of the node than they do. Nobody waits for it on a node that is not busy.
     */
    void awaitTurnOfRefused() {
        gate.enter(Long.MAX_VALUE, LONGEST_WAIT).ifPresent(OperationGate.Turn::close);
    }

    /** What may compute for long gets a thread of the operating system's, which lets others have their share. */
    private static CompletableFuture<Answer> begin(OperationGate.Turn turn, Supplier<Answer> work) {
        var answer = new CompletableFuture<Answer>();
        var thread = turn.isHeavy() ? Thread.ofPlatform().daemon() : Thread.ofVirtual();
        thread.name("graphql").start(() -> {
            try (turn) {
                answer.complete(work.get());
            } catch (Throwable thrown) {
                answer.completeExceptionally(thrown);
            }
        });
        return answer;
    }

    private static HttpRefusal busy() {
        return new HttpRefusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                ErrorCode.THROTTLED,
                "Too many costly operations were asked for at once, and this one waited " + LONGEST_WAIT.toSeconds()
                        + " s. Try again in a moment, or ask for less at once.",
                Map.of("Retry-After", "2"));
    }
}
