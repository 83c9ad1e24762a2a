package org.linernotes.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Sees what a page would show, with a role's rights and nothing else, and remembers it. */
final class Reader implements AutoCloseable {
    private static final String PAGES = """
            SELECT p.entry_id,
                   md5(concat_ws('|', p.id, p.type, p.slug, p.title, p.sort_title, p.content, p.content_changed_at, p.live_from,
                       (SELECT string_agg(concat_ws(',', r.field, r.position, r.role, r.target_id, r.required), ';'
                                          ORDER BY r.field, r.position)
                          FROM reference r WHERE r.publication_id = p.id),
                       (SELECT string_agg(concat_ws(',', v.field, v.item, v.text, v.whole, v.day), ';' ORDER BY v.field, v.item)
                          FROM publication_value v WHERE v.publication_id = p.id)))
              FROM publication p
             WHERE p.entry_id = ANY(?)""";

    private final Connection connection;

    Reader(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    /** What was seen at an instant: a digest of each entry that was live. */
    record Seen(Instant at, Map<UUID, String> pages) {}

    Seen now(List<UUID> entries) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT now()")) {
            row.next();
            var at = row.getObject(1, OffsetDateTime.class).toInstant();
            return new Seen(at, pages(entries));
        } finally {
            connection.rollback();
        }
    }

    Seen asOf(Instant at, List<UUID> entries) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT set_config('linernotes.at', ?, true)")) {
            statement.setString(1, at.atOffset(ZoneOffset.UTC).toString());
            statement.execute();
            return new Seen(at, pages(entries));
        } finally {
            connection.rollback();
        }
    }

    private Map<UUID, String> pages(List<UUID> entries) throws SQLException {
        try (var statement = connection.prepareStatement(PAGES)) {
            statement.setArray(1, connection.createArrayOf("uuid", entries.toArray()));
            try (var rows = statement.executeQuery()) {
                var pages = new TreeMap<UUID, String>();
                while (rows.next()) {
                    pages.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
                return pages;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
