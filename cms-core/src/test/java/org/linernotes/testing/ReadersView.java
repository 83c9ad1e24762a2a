package org.linernotes.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Everything that readers can select of entries; two of them are equal if no reader could tell a difference. */
public final class ReadersView {
    /** All columns of all views but the end of a publication, which tells caches how long they may keep a page. */
    private static final List<String> VIEWS = List.of(
            "SELECT CAST(to_jsonb(p) - 'live_until' AS text) FROM live.publication p WHERE entry_id = ANY(?) ORDER BY 1",
            "SELECT CAST(r AS text) FROM live.reference r WHERE entry_id = ANY(?) ORDER BY 1",
            "SELECT CAST(r AS text) FROM live.reference r WHERE target_id = ANY(?) ORDER BY 1",
            "SELECT CAST(v AS text) FROM live.publication_value v WHERE entry_id = ANY(?) ORDER BY 1",
            "SELECT CAST(f AS text) FROM live.former_address f WHERE entry_id = ANY(?) ORDER BY 1",
            "SELECT CAST(c AS text) FROM live.comment c WHERE entry_id = ANY(?) ORDER BY 1");

    private ReadersView() {}

    /** Read with the rights of the connection. */
    public static List<String> of(Connection connection, Collection<UUID> entries) throws SQLException {
        var seen = new ArrayList<String>();
        for (var view : VIEWS) {
            try (var statement = connection.prepareStatement(view)) {
                statement.setArray(1, connection.createArrayOf("uuid", entries.toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        seen.add(rows.getString(1));
                    }
                }
            }
        }
        return seen;
    }
}
