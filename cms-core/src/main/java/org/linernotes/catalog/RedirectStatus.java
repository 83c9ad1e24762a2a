package org.linernotes.catalog;

/** What becomes of an address that was never this site's. */
public enum RedirectStatus {
    MOVED(301),
    ELSEWHERE_FOR_NOW(302),
    GONE(410);

    private final int code;

    RedirectStatus(int code) {
        this.code = code;
    }

    /** The HTTP status to answer. */
    public int code() {
        return code;
    }
}
