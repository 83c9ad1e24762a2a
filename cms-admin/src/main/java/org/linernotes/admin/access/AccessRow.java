package org.linernotes.admin.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.AccountEvent;
import org.linernotes.event.AccessRecord;

/**
 * One line of what happened at the door.
 *
 * @param problem whether somebody was kept out
 * @param from the beginning of a hash by which an administrator recognises a place; null where it is not known
 */
public record AccessRow(
        Instant at, String words, boolean problem, @Nullable String from) {
    private static final int SHOWN_OF_HASH = 8;

    static AccessRow of(AccessRecord written) {
        var event = AccountEvent.valueOf(written.kind());
        return new AccessRow(written.at(), words(event, written) + times(written), isProblem(event), from(written));
    }

    private static String words(AccountEvent event, AccessRecord written) {
        var actor = Objects.requireNonNullElse(written.actor(), "The operator");
        var subject = Objects.requireNonNullElse(written.subject(), "nobody who has an account");
        return switch (event) {
            case SIGNED_IN -> actor + " signed in";
            case SIGNED_OUT -> actor + " signed out";
            case SESSIONS_ENDED -> actor + " signed out everywhere else";
            case SIGN_IN_FAILED -> "A sign-in failed, as " + subject;
            case LOCKED_OUT -> "Locked out after too many failures, as " + subject;
            case TOKEN_REFUSED -> "An API token that nobody has was refused";
            case ACCESS_REFUSED -> subject + " asked for what is not open to them";
            case ACCOUNT_CREATED -> actor + " made the account of " + subject;
            case ACCOUNT_DEACTIVATED -> actor + " deactivated the account of " + subject;
            case TOKEN_CREATED -> actor + " made an API token";
        };
    }

    private static String times(AccessRecord written) {
        return written.times() == null || written.times() == 1
                ? ""
                : String.format(Locale.ENGLISH, ", %,d times within an hour", written.times());
    }

    private static boolean isProblem(AccountEvent event) {
        return switch (event) {
            case SIGN_IN_FAILED, LOCKED_OUT, TOKEN_REFUSED, ACCESS_REFUSED -> true;
            case SIGNED_IN, SIGNED_OUT, SESSIONS_ENDED, ACCOUNT_CREATED, ACCOUNT_DEACTIVATED, TOKEN_CREATED -> false;
        };
    }

    private static @Nullable String from(AccessRecord written) {
        var address = written.address();
        return address == null || address.length() <= SHOWN_OF_HASH ? address : address.substring(0, SHOWN_OF_HASH);
    }
}
