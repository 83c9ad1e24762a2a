package org.linernotes.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Value;

/** A stay in a chart without a break; the first and the last week count. */
@Value
public record ChartRun(
        @Field(label = "First week") @Required(Level.REVIEW) @Nullable
        LocalDate from,

        @Field(label = "Last week") @Required(Level.REVIEW) @Nullable
        LocalDate to,

        @Field(min = 1, max = 10_000) @Required(Level.REVIEW) @Nullable
        Integer weeks,

        @Field(min = 1, max = 500) @Required(Level.REVIEW) @Nullable
        Integer peak) {
    boolean isReversed() {
        return from != null && to != null && to.isBefore(from);
    }

    boolean beginsWithin(ChartRun earlier) {
        return from != null && earlier.to != null && !from.isAfter(earlier.to);
    }
}
