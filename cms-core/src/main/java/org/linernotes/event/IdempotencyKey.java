package org.linernotes.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.linernotes.problem.Problem;

/**
 * What a client calls one request of its own, so that it can repeat it without doing it twice.
 *
 * @param key chosen by the client, 1 to 200 characters
 * @param request everything that tells it from another request: operation and input
 */
public record IdempotencyKey(String key, String request) {
    private static final int LONGEST = 200;

    public IdempotencyKey {
        if (key.isBlank()
                || key.codePointCount(0, key.length()) > LONGEST
                || key.codePoints().anyMatch(IdempotencyKey::isUnfit)) {
            throw new Problem.Invalid(
                            "KEY",
                            "clientMutationId",
                            "Choose a client mutation id of 1 to 200 characters, without control characters.")
                    .asException();
        }
    }

    private static boolean isUnfit(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    byte[] requestHash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
