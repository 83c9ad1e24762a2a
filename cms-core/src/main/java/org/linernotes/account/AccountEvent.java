package org.linernotes.account;

import java.util.Arrays;

/** What the journal tells administrators, and nobody else, about accounts and those who knock. */
public enum AccountEvent {
    SIGNED_IN,
    SIGNED_OUT,
    SESSIONS_ENDED,
    SIGN_IN_FAILED,
    LOCKED_OUT,
    /** An API token that nobody has was presented. */
    TOKEN_REFUSED,
    /** Somebody asked for what no role of theirs includes. */
    ACCESS_REFUSED,
    ACCOUNT_CREATED,
    ACCOUNT_DEACTIVATED,
    TOKEN_CREATED;

    /** The names of all, as the journal writes them. */
    public static String[] names() {
        return Arrays.stream(values()).map(AccountEvent::name).toArray(String[]::new);
    }
}
