package org.linernotes.comment;

import java.util.regex.Pattern;

/** Reads what EXPLAIN ANALYZE says. */
final class Plans {
    private static final Pattern ROWS = Pattern.compile("actual rows=([0-9]+)(?:\\.[0-9]+)? loops=([0-9]+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by .*: ([0-9]+)");

    private Plans() {}

    /** The rows that one line of a plan answered or left out, in all its loops. */
    static long rowsIn(String line) {
        var rows = ROWS.matcher(line);
        if (rows.find()) {
            return Long.parseLong(rows.group(1)) * Long.parseLong(rows.group(2));
        }
        var removed = REMOVED.matcher(line);
        return removed.find() ? Long.parseLong(removed.group(1)) : 0;
    }
}
