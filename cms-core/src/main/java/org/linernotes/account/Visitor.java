package org.linernotes.account;

import org.jspecify.annotations.Nullable;

/**
 * Where a request to sign in comes from.
 *
 * @param address what counts as one sender
 * @param ofHost whether the connection is encrypted, so that the session's cookie can be kept to this host
 * @param session the session that the browser has, and that ends with the sign-in
 * @param browser the token by which accounts that signed in here before know the browser
 */
public record Visitor(
        String address,
        @Nullable String userAgent,
        boolean ofHost,
        @Nullable Secret session,
        @Nullable Secret browser) {
    private static final int LONGEST_USER_AGENT = 300;

    public Visitor {
        address = address.replaceAll("\\p{C}", "");
        userAgent = userAgent == null ? null : shortened(userAgent.replaceAll("\\p{C}", ""));
    }

    /** A browser that nobody has signed in with. */
    public Visitor(String address, @Nullable String userAgent) {
        this(address, userAgent, false, null, null);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_USER_AGENT ? text : text.substring(0, LONGEST_USER_AGENT);
    }
}
