package org.linernotes.graphql.http;

import graphql.GraphQLContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.graphql.limits.Limits.ResultLimits;

/** How large the answer of one execution has become; it runs on one thread. */
final class Growth {
    private final ResultLimits limits;
    private Runnable stop = () -> {};
    private int objects;
    private long characters;

    Growth(ResultLimits limits) {
        this.limits = limits;
    }

    /** Runs the action when the answer has become too long. */
    void whenTooLong(Runnable action) {
        stop = action;
    }

    static Growth of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(Growth.class));
    }

    int objects() {
        return limits.nodes();
    }

    /** Whether the answer may hold one more object. */
    boolean takesObject() {
        return ++objects <= limits.nodes();
    }

    /** Counts a text, which has at least a byte for each of its characters. */
    <T> @Nullable T measured(@Nullable T value) {
        if (value instanceof CharSequence text) {
            characters += text.length();
            if (isTooLong()) {
                stop.run();
            }
        }
        return value;
    }

    boolean isTooLong() {
        return characters > limits.bytes();
    }
}
