package org.linernotes.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

// S5
class OperationGateTest {
    private static final long LIGHT = 100;
    private static final long USUAL = 10_000;
    private static final long COSTLY = 40_000;

    private final OperationGate gate = new OperationGate(10, 2);

    @Test
    void letsFewerBeginThanThereAreConnections() {
        assertThat(admitted(LIGHT)).isEqualTo(8);
    }

    @Test
    void letsFewerBeginTheMoreTheyCost() {
        assertThat(admitted(COSTLY)).isEqualTo(1);
        assertThat(admitted(USUAL)).isEqualTo(1);
        assertThat(admitted(LIGHT)).isEqualTo(6);
    }

    @Test
    void givesTurnsBack() {
        for (var i = 0; i < 100; i++) {
            gate.enter(COSTLY, Duration.ZERO).orElseThrow().close();
        }
        assertThat(admitted(COSTLY)).isEqualTo(1);
    }

    @Test
    void onlyOneProcessorAndConnectionStillAnswer() {
        var smallest = new OperationGate(1, 1);

        smallest.enter(COSTLY, Duration.ZERO).orElseThrow().close();
        assertThat(smallest.enter(LIGHT, Duration.ZERO)).isPresent();
    }

    @Test
    void theCheapestOfThoseThatWaitIsNext() throws InterruptedException {
        var first = gate.enter(COSTLY, Duration.ZERO).orElseThrow();
        var order = new LinkedBlockingQueue<Long>();
        for (var cost : List.of(45_000L, 44_000L, 30_000L, 49_000L)) {
            var before = gate.waiting();
            Thread.ofVirtual()
                    .start(() -> gate.enter(cost, Duration.ofSeconds(20)).ifPresent(turn -> {
                        order.add(cost);
                        turn.close();
                    }));
            while (gate.waiting() == before) {
                Thread.onSpinWait();
            }
        }

        first.close();

        for (var cost : List.of(30_000L, 44_000L, 45_000L, 49_000L)) {
            assertThat(order.poll(20, TimeUnit.SECONDS)).isEqualTo(cost);
        }
    }

    @Test
    void refusesWhatWouldWaitBehindTooMany() throws InterruptedException {
        var turn = gate.enter(COSTLY, Duration.ZERO).orElseThrow();
        var left = new CountDownLatch(256);
        for (var i = 0; i < 256; i++) {
            Thread.ofVirtual().start(() -> {
                gate.enter(COSTLY, Duration.ofSeconds(20)).ifPresent(OperationGate.Turn::close);
                left.countDown();
            });
        }
        while (gate.waiting() < 256) {
            Thread.onSpinWait();
        }

        assertThat(gate.enter(LIGHT, Duration.ofSeconds(20))).isEmpty();
        turn.close();
        assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(gate.enter(LIGHT, Duration.ZERO)).isPresent();
    }

    private int admitted(long cost) {
        var turns = new ArrayList<OperationGate.Turn>();
        for (var turn = gate.enter(cost, Duration.ZERO); turn.isPresent(); turn = gate.enter(cost, Duration.ZERO)) {
            turns.add(turn.get());
        }
        return turns.size();
    }
}
