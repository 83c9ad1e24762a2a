package org.linernotes.account;

/** How a browser names its session and proves that a request comes from one of its pages. */
public final class SessionCookie {
    public static final String NAME = "linernotes_session";
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private SessionCookie() {}
}
