package org.linernotes.database;

import org.jspecify.annotations.Nullable;

/** Why a node cannot start, as one sentence for the person who started it. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
