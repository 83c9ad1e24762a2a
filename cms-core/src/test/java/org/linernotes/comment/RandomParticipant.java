package org.linernotes.comment;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linernotes.problem.ProblemException;

/** Somebody who does something at random to some of the same comments, on whichever node answers. */
abstract class RandomParticipant implements Runnable {
    private static final int MOST_LOST = 2_000;

    final Random random;
    private final List<UUID> comments;
    private final Supplier<ModerationTools> nodes;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    RandomParticipant(List<UUID> comments, Supplier<ModerationTools> nodes, long seed) {
        this.comments = comments;
        this.nodes = nodes;
        this.random = new Random(seed);
    }

    UUID anyComment() {
        return comments.get(random.nextInt(comments.size()));
    }

    /** Asks one node after the other, for as long as no answer arrives. */
    <T> T untilAnswered(Function<ModerationTools, T> question) {
        for (var lost = 0; ; lost++) {
            try {
                return question.apply(nodes.get());
            } catch (ProblemException refused) {
                throw refused;
            } catch (RuntimeException gone) {
                if (lost == MOST_LOST) {
                    throw gone;
                }
                count("lost");
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }
}
