package org.linernotes.testing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.database.TestConnections;

/** What is in the tables, read past the commands. */
@Singleton
public class Rows {
    private static final List<String> TABLES = List.of(
            "entry",
            "revision",
            "draft_reference",
            "review",
            "review_item",
            "decision",
            "publication",
            "reference",
            "publication_value",
            "part_owner",
            "part",
            "external_id",
            "publication_rank",
            "search_document",
            "journal",
            "outbox",
            "idempotency_key");

    /** All that can change of a publication but whether it is settled. */
    private static final String PUBLICATION =
            "id, slug, title, sort_title, sort_key, unlisted, content_changed_at, live, expires_at, ended_by, ended_because, withheld";

    /** Those that are settled with the publication they belong to; commands add and remove them, and move their intervals. */
    private static final Set<String> SETTLED =
            Set.of("reference", "publication_value", "part", "external_id", "publication_rank", "search_document");

    private final Connection connection;

    Rows(TestConnections connections) throws SQLException {
        this.connection = connections.asOwner();
    }

    /** The first column of what a query answers, as text. */
    public synchronized List<@Nullable String> column(String sql, @Nullable Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            var column = new ArrayList<@Nullable String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Lets tests write as readers as often as they need to. */
    public void forgetSenders() {
        column("DELETE FROM comment_sender RETURNING sender");
    }

    /**
     * Changes when any row of any table that commands write is added, written or removed; not when the past is settled, which
     * happens beside the commands and which nobody sees.
     */
    public String hash() {
        return String.join(
                " ", TABLES.stream().map(table -> table + "=" + hash(table)).toList());
    }

    private @Nullable String hash(String table) {
        var version = switch (table) {
            case "publication" -> PUBLICATION;
            // What is told is never changed, but sealed later.
            case "journal" -> "sequence";
            default -> SETTLED.contains(table) ? "publication_id, live" : "ctid, xmin";
        };
        return column("SELECT sum(hashtextextended(CAST((%s) AS text), 0)) FROM %s".formatted(version, table))
                .getFirst();
    }
}
