package org.linernotes.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What readers may filter or order by: exactly one of {@code text}, {@code whole} and {@code day}. */
public record ContentValue(
        String field,
        int item,
        @Nullable String text,
        @Nullable Long whole,
        @Nullable LocalDate day) {}
