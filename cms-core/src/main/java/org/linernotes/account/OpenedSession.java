package org.linernotes.account;

/**
 * What a browser is given when somebody signs in.
 *
 * @param token of the session
 * @param browser by which the account will know the browser, long after the session
 */
public record OpenedSession(Secret token, Secret browser) {}
