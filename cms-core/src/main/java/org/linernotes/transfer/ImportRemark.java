package org.linernotes.transfer;

import io.micronaut.core.annotation.Introspected;

/** A remark of an import on a line of a file; {@code number} counts from 1 in the order of the report. */
@Introspected
public record ImportRemark(int number, String file, int line, String sentence) {
    /** What a remark says. */
    public enum Kind {
        /** The line was not taken, or not as it stands. */
        BAD_ROW,
        /** The entry may be the same as another, whose address it would have had. */
        DUPLICATE
    }
}
