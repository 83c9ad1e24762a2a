package org.linernotes.graphql.http;

import org.jspecify.annotations.Nullable;

/**
 * What a client may know of an exception.
 *
 * @param requestId under which the rest was logged; null where the message says it all
 */
record Failure(ErrorCode code, String message, @Nullable String requestId) {
    Failure(ErrorCode code, String message) {
        this(code, message, null);
    }
}
