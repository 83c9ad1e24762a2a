package org.linernotes.comment;

import org.jspecify.annotations.Nullable;

/** A verdict with what the author may be told and what moderators note for themselves. */
public record Decision(
        Verdict verdict, @Nullable String reason, @Nullable String note) {
    public Decision(Verdict verdict) {
        this(verdict, null, null);
    }
}
