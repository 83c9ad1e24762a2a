package org.linernotes.graphql.limits;

/** Refuses a request that asks for too much; the sentence names the limit. */
public final class LimitExceeded extends RuntimeException {
    public LimitExceeded(String message) {
        super(message, null, false, false);
    }

    static void unless(boolean kept, String message) {
        if (!kept) {
            throw new LimitExceeded(message);
        }
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
