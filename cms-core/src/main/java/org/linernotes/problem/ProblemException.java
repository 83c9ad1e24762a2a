package org.linernotes.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Carries every problem of a refused command to the edge that answers it; nothing was changed. */
public final class ProblemException extends RuntimeException {
    private final transient List<Problem> problems;

    public ProblemException(List<? extends Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(" ")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
