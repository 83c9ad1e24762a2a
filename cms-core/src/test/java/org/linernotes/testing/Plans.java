package org.linernotes.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL carried out a statement that a node had sent. */
public record Plans(String sql, List<String> lines) {
    private static final String ANALYZE = "EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) ";
    private static final Pattern ROWS = Pattern.compile("actual rows=([0-9.]+) loops=([0-9]+)");
    private static final Pattern BLOCKS = Pattern.compile("Buffers: shared(?: hit=([0-9]+))?(?: read=([0-9]+))?");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by .*: ([0-9]+)");

    public Plans {
        lines = List.copyOf(lines);
    }

    /** Sends it once more. */
    public static Plans of(StatementCounter.Bound sent, Connection connection) throws SQLException {
        var read = new ArrayList<String>();
        try (var statement = sent.prepare(connection, ANALYZE);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                read.add(rows.getString(1));
            }
        }
        return new Plans(sent.sql(), read);
    }

    /** The pages of tables and indexes that it looked at. */
    public long blocks() {
        return lines.stream()
                .map(BLOCKS::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> number(found.group(1)) + number(found.group(2)))
                .orElse(0L);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The most rows that one part of it answered or left out, in all its loops. */
    public long mostRows() {
        return rows().max().orElse(0);
    }

    /** The rows that all parts of it answered or left out. */
    public long allRows() {
        return rows().sum();
    }

    private LongStream rows() {
        var found = LongStream.builder();
        var loops = 1L;
        for (var line : lines) {
            var answered = ROWS.matcher(line);
            var removed = REMOVED.matcher(line);
            if (answered.find()) {
                loops = Long.parseLong(answered.group(2));
                found.add(Math.round(Double.parseDouble(answered.group(1)) * loops));
            } else if (removed.find()) {
                found.add(Long.parseLong(removed.group(1)) * loops);
            }
        }
        return found.build();
    }

    @Override
    public String toString() {
        return sql + "\n" + String.join("\n", lines);
    }
}
