package org.linernotes.retention;

import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How long the rows of a table are kept.
 *
 * @param words as {@code docs/retention.md} says it
 * @param sweep removes up to so many rows that are too old and answers how many; null: the sweeper has nothing to do there
 */
record RetentionRule(String table, String words, @Nullable ToIntBiFunction<SweptRows, Integer> sweep) {
    static RetentionRule kept(String table, String words) {
        return new RetentionRule(table, words, null);
    }

    static RetentionRule swept(String table, String words, ToIntBiFunction<SweptRows, Integer> sweep) {
        return new RetentionRule(table, words, sweep);
    }
}
