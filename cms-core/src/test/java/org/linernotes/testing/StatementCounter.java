package org.linernotes.testing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Counts the SQL statements that a node sends while a test does something, whichever thread sends them. */
@Singleton
public class StatementCounter {
    private final Map<String, List<String>> sent = new ConcurrentHashMap<>();
    private final List<Bound> bound = new CopyOnWriteArrayList<>();

    /** Runs the action and answers what was sent meanwhile; tests of one JVM run one after the other. */
    public Statements during(Runnable action) {
        sent.clear();
        bound.clear();
        action.run();
        return new Statements(Map.copyOf(sent), List.copyOf(bound));
    }

    void count(String dataSource, String sql, List<Setter> values) {
        sent.computeIfAbsent(dataSource, _ -> new CopyOnWriteArrayList<>()).add(sql);
        bound.add(new Bound(dataSource, sql, values));
    }

    /** Sets a value of a statement once more, for another one. */
    @FunctionalInterface
    interface Setter {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** A statement with the values that were set for it. */
    public record Bound(String dataSource, String sql, List<Setter> values) {
        private static final Set<String> SNAPSHOTS = Set.of("delivery", "preview");
        private static final Pattern PLACE = Pattern.compile("\\?");
        private static final AtomicInteger PREPARED = new AtomicInteger();

        public Bound {
            values = List.copyOf(values);
        }

        /** The same with something before it, such as {@code EXPLAIN}, on another connection, planned as readers' are. */
        public PreparedStatement prepare(Connection connection, String prefix) throws SQLException {
            return isPlannedOnce()
                    ? execution(connection, prefix)
                    : bound(connection.prepareStatement(prefix + text()));
        }

        /** Without what is said of its planning. */
        private String text() {
            return sql.replaceAll("^SET LOCAL[^;]*;\\s|;\\sSET LOCAL [^;]*$", "");
        }

        private boolean isPlannedOnce() {
            return SNAPSHOTS.contains(dataSource) && !sql.startsWith("SET LOCAL");
        }

        /** EXPLAIN plans what it is given for its values; what was prepared by name it leaves as it is. */
        private PreparedStatement execution(Connection connection, String prefix) throws SQLException {
            var name = "planned_" + PREPARED.incrementAndGet();
            try (var statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = force_generic_plan");
                statement.execute("PREPARE " + name + " AS " + numbered());
            }
            var arguments = String.join(", ", Collections.nCopies(values.size(), "?"));
            var execute = "EXECUTE " + name + (arguments.isEmpty() ? "" : "(" + arguments + ")");
            try (var statement = bound(connection.prepareStatement(execute))) {
                return connection.prepareStatement(prefix + statement);
            }
        }

        private String numbered() {
            var number = new AtomicInteger();
            return PLACE.matcher(sql).replaceAll(_ -> "\\$" + number.incrementAndGet());
        }

        private PreparedStatement bound(PreparedStatement statement) throws SQLException {
            for (var value : values) {
                value.set(statement);
            }
            return statement;
        }
    }

    /**
     * The statements that were sent on each data source; a batch is one.
     *
     * @param bound all of them, with their values
     */
    public record Statements(Map<String, List<String>> byDataSource, List<Bound> bound) {
        /** The statements of one data source, such as {@code delivery}, in the order they were sent. */
        public List<String> on(String dataSource) {
            return List.copyOf(byDataSource.getOrDefault(dataSource, List.of()));
        }
    }
}
