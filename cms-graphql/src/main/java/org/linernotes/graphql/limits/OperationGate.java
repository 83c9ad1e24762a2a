package org.linernotes.graphql.limits;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets operations of one endpoint begin: few costly ones at once, never as many as there are connections, and of those that
 * wait the cheapest first. So a page is answered while others ask for a hundred pages in one.
 */
public final class OperationGate {
    /** Connections that operations leave to everything else: readiness, feeds, what mutations read. */
    private static final int SPARE = 2;

    private static final int MOST_WAITING = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Weight, Integer> most = new EnumMap<>(Weight.class);
    private final Map<Weight, Integer> running = new EnumMap<>(Weight.class);
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(
            Comparator.comparingLong((Waiting one) -> one.cost).thenComparingLong(one -> one.number));
    private long arrivals;

    /**
     * A gate to a pool.
     *
     * @param connections how many the pool has
     * @param processors how many things this machine does at once
     */
    public OperationGate(int connections, int processors) {
        var all = Math.max(1, connections - SPARE);
        most.put(Weight.LIGHT, all);
        most.put(Weight.USUAL, Math.min(all, Math.max(2, processors)));
        most.put(Weight.COSTLY, Math.clamp(processors / 2, 1, Math.max(1, all - 1)));
        for (var weight : Weight.values()) {
            running.put(weight, 0);
        }
    }

    /** Waits for its turn; empty when it did not come in time, or too many wait already. */
    public Optional<Turn> enter(long cost, Duration patience) {
        lock.lock();
        try {
            if (waiting.size() == MOST_WAITING) {
                return Optional.empty();
            }
            var one = new Waiting(cost, arrivals++, lock.newCondition());
            waiting.add(one);
            admit();
            await(one, patience);
            return one.admitted ? Optional.of(new Turn(this, one.weight)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void await(Waiting one, Duration patience) {
        try {
            var left = patience.toNanos();
            while (!one.admitted && left > 0) {
                left = one.turn.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.remove(one);
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits behind one that may not begin yet begins all the same if it is light enough. */
    private void admit() {
        var left = new PriorityQueue<>(waiting);
        for (var one = left.poll(); one != null; one = left.poll()) {
            if (mayBegin(one.weight)) {
                waiting.remove(one);
                running.merge(one.weight, 1, Integer::sum);
                one.admitted = true;
                one.turn.signal();
            }
        }
    }

    /** What is as heavy or heavier shares one number of turns. */
    private boolean mayBegin(Weight wanted) {
        var heavier = 0;
        for (var weight = Weight.values().length - 1; weight >= 0; weight--) {
            var each = Weight.values()[weight];
            heavier += running.getOrDefault(each, 0);
            if (each.compareTo(wanted) <= 0 && heavier >= most.getOrDefault(each, 0)) {
                return false;
            }
        }
        return true;
    }

    private void leave(Weight weight) {
        lock.lock();
        try {
            running.merge(weight, -1, Integer::sum);
            admit();
        } finally {
            lock.unlock();
        }
    }

    /** How much an operation takes of a node while it runs. */
    private enum Weight {
        LIGHT(2_500),
        USUAL(25_000),
        COSTLY(Long.MAX_VALUE);

        private final long upTo;

        Weight(long upTo) {
            this.upTo = upTo;
        }

        static Weight of(long cost) {
            return cost <= LIGHT.upTo ? LIGHT : cost <= USUAL.upTo ? USUAL : COSTLY;
        }
    }

    private static final class Waiting {
        private final long cost;
        private final long number;
        private final Weight weight;
        private final Condition turn;
        private boolean admitted;

        private Waiting(long cost, long number, Condition turn) {
            this.cost = cost;
            this.number = number;
            this.weight = Weight.of(cost);
            this.turn = turn;
        }
    }

    /** The right to run; it is given back when the operation has really ended. */
    public static final class Turn implements AutoCloseable {
        private final OperationGate gate;
        private final Weight weight;

        private Turn(OperationGate gate, Weight weight) {
            this.gate = gate;
            this.weight = weight;
        }

        /** Whether the operation may keep a processor busy for long. */
        public boolean isHeavy() {
            return weight != Weight.LIGHT;
        }

        @Override
        public void close() {
            gate.leave(weight);
        }
    }
}
