package org.linernotes.graphql.management;

import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** Whoever sent a request, while it is answered: whether it asked for what is not open to it. */
final class Caller {
    private volatile boolean refused;

    void note(ProblemException refusal) {
        refused |= refusal.problems().stream().anyMatch(Problem.Forbidden.class::isInstance);
    }

    boolean wasRefused() {
        return refused;
    }
}
