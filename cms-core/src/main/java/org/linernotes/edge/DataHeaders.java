package org.linernotes.edge;

import java.util.Map;

/** What every answer tells browsers that says nothing else: nothing in it may run, whatever they take it for. */
public final class DataHeaders {
    static final String POLICY = "Content-Security-Policy";

    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            POLICY,
            "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "same-origin");

    private DataHeaders() {}
}
