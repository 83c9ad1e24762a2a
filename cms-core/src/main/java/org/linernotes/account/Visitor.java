package org.linernotes.account;

import org.jspecify.annotations.Nullable;

/** Where a request to sign in comes from. */
public record Visitor(String address, @Nullable String userAgent) {
    private static final int LONGEST_USER_AGENT = 300;

    public Visitor {
        address = address.replaceAll("\\p{C}", "");
        userAgent = userAgent == null ? null : shortened(userAgent.replaceAll("\\p{C}", ""));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_USER_AGENT ? text : text.substring(0, LONGEST_USER_AGENT);
    }
}
