package org.linernotes.graphql.http;

import java.util.function.Supplier;

/** An {@link Error} of one field's resolver, as an exception: it fails that field, and not the whole answer. */
public final class FieldError extends RuntimeException {
    private FieldError(Error cause) {
        super(cause.toString(), cause, false, false);
    }

    /** Where the virtual machine itself is at its end, nothing more is tried; a stack that is full is empty again here. */
    static RuntimeException of(Error error) {
        if (error instanceof VirtualMachineError && !(error instanceof StackOverflowError)) {
            throw error;
        }
        return new FieldError(error);
    }

    /** Runs what a resolver or a loader does. */
    public static <T> T contain(Supplier<T> work) {
        try {
            return work.get();
        } catch (Error error) {
            throw of(error);
        }
    }
}
