package org.linernotes.testing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts the SQL statements that a node sends while a test does something, whichever thread sends them. */
@Singleton
public class StatementCounter {
    private final Map<String, List<String>> sent = new ConcurrentHashMap<>();

    /** Runs the action and answers what was sent meanwhile; tests of one JVM run one after the other. */
    public Statements during(Runnable action) {
        sent.clear();
        action.run();
        return new Statements(Map.copyOf(sent));
    }

    void count(String dataSource, String sql) {
        sent.computeIfAbsent(dataSource, _ -> new CopyOnWriteArrayList<>()).add(sql);
    }

    /** The statements that were sent on each data source; a batch is one. */
    public record Statements(Map<String, List<String>> byDataSource) {
        /** The statements of one data source, such as {@code delivery}, in the order they were sent. */
        public List<String> on(String dataSource) {
            return List.copyOf(byDataSource.getOrDefault(dataSource, List.of()));
        }
    }
}
