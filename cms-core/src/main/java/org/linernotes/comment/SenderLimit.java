package org.linernotes.comment;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.linernotes.problem.ProblemException;

/** Counts what readers send that is refused for its form; the database counts what reaches it. */
@Singleton
public class SenderLimit {
    private final ReaderFunctions functions;

    SenderLimit(ReaderFunctions functions) {
        this.functions = functions;
    }

    /** Reads what was sent; a refusal counts as much as a comment, and too many of them are refused as that. */
    public <T> T counting(Origin origin, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ProblemException refused) {
            functions.countRefused(origin.address()).requireTaken();
            throw refused;
        }
    }
}
