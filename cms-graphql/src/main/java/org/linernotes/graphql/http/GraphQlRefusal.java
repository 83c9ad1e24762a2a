package org.linernotes.graphql.http;

/** Refuses a whole request, or one field of it, with a code and a sentence that the client may read. */
public final class GraphQlRefusal extends RuntimeException {
    private final ErrorCode code;

    public GraphQlRefusal(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
