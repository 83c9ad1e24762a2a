package org.linernotes.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;

/** What a refused command says. */
public final class Refusals {
    private Refusals() {}

    /** Every problem; none if the command was carried out. */
    public static List<Problem> of(ThrowingCallable command) {
        var refused = catchThrowableOfType(ProblemException.class, command);
        return refused == null ? List.of() : refused.problems();
    }

    public static List<String> messages(ThrowingCallable command) {
        return of(command).stream().map(Problem::message).toList();
    }
}
