package org.linernotes.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/**
 * One browser in which a person is signed in.
 *
 * @param csrfToken what each form of this session carries
 * @param expiresAt the latest instant at which the session ends, however busy it is
 */
public record Session(Actor actor, String email, String csrfToken, Instant expiresAt) {
    public UUID accountId() {
        return actor.id();
    }

    /** Whether a form or a header carries this session's token. */
    public boolean hasCsrfToken(String presented) {
        return MessageDigest.isEqual(csrfToken.getBytes(UTF_8), presented.getBytes(UTF_8));
    }
}
