package org.linernotes.publication;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.TypeId;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.RevisionRef;

/** Writes drafts and approvals of nodes straight into the tables, as quickly as races need them. */
@Singleton
class Encyclopedia {
    private final Connection connection;
    private final ContentModel model;
    private final ContentCodec codec;
    private final UUID author = UUID.randomUUID();
    private final UUID reviewer = UUID.randomUUID();
    private final UUID review = UUID.randomUUID();

    Encyclopedia(TestConnections connections, ContentModel model, ContentCodec codec) throws SQLException {
        this.connection = connections.asOwner();
        this.model = model;
        this.codec = codec;
        for (var account : List.of(author, reviewer)) {
            update(
                    "INSERT INTO account (id, email, name, roles) VALUES (?, ?, 'Somebody', '{EDITOR,PUBLISHER}')",
                    account,
                    account + "@example.org");
        }
        update("INSERT INTO review (id, submitted_by, submitted_at) VALUES (?, ?, now())", review, author);
    }

    /** Somebody who may publish. */
    Actor publisher() {
        return new Actor(reviewer, "Ana", Set.of(Role.PUBLISHER), Actor.Kind.PERSON);
    }

    /** A new entry with an approved revision. */
    RevisionRef approved(Knot node) {
        return approve(draft(node));
    }

    /** A new entry with a revision that nobody approved. */
    synchronized RevisionRef draft(Knot node) {
        var entry = UUID.randomUUID();
        update("""
                INSERT INTO entry (id, type, title, sort_title, created_by, created_at, updated_by, updated_at)
                VALUES (?, 'Knot', ?, ?, ?, now(), ?, now())""", entry, node.title(), node.title(), author, author);
        return revise(entry, node);
    }

    /** A further revision of an entry, which becomes its head. */
    synchronized RevisionRef revise(UUID entry, Knot node) {
        var content = codec.decode(model.type("Knot"), node.tree(), Map.of());
        var revision = UUID.randomUUID();
        update("""
                INSERT INTO revision (id, entry_id, number, kind, content, content_hash, title, slug, author_id, created_at)
                SELECT ?, ?, count(*) + 1, 'SAVE', CAST(? AS jsonb), ?, ?, ?, ?, now() FROM revision WHERE entry_id = ?""", revision, entry, node.json(), content.hash(), node.title(), node.slug(), author, entry);
        update(
                "UPDATE entry SET head_revision_id = ?, title = ?, work = 'DRAFT' WHERE id = ?",
                revision,
                node.title(),
                entry);
        return new RevisionRef(entry, revision);
    }

    synchronized RevisionRef approve(RevisionRef item) {
        update("""
                INSERT INTO decision (review_id, entry_id, revision_id, content_hash, kind, decided_by, decided_at)
                SELECT ?, entry_id, id, content_hash, 'APPROVE', ?, now() FROM revision WHERE id = ?""", review, reviewer, item.revisionId());
        update("UPDATE entry SET work = 'APPROVED' WHERE id = ?", item.entryId());
        return item;
    }

    synchronized void update(String sql, @Nullable Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The first column of what a query of the owner answers, as text. */
    synchronized List<String> column(String sql, @Nullable Object... values) {
        return columnOf(connection, sql, values);
    }

    static List<String> columnOf(Connection connection, String sql, @Nullable Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            try (var rows = statement.executeQuery()) {
                var column = new java.util.ArrayList<String>();
                while (rows.next()) {
                    column.add(String.valueOf(rows.getString(1)));
                }
                return column;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The content of a node. */
    record Knot(String title, @Nullable String slug, List<UUID> requires, List<UUID> mentions) {
        static Knot titled(String title) {
            return new Knot(title, null, List.of(), List.of());
        }

        Knot at(String address) {
            return new Knot(title, address, requires, mentions);
        }

        Knot requiring(UUID... targets) {
            return new Knot(title, slug, List.of(targets), mentions);
        }

        Knot mentioning(UUID... targets) {
            return new Knot(title, slug, requires, List.of(targets));
        }

        JsonNode tree() {
            var members = new TreeMap<String, JsonNode>();
            members.put("title", JsonNode.createStringNode(title));
            if (slug != null) {
                members.put("slug", JsonNode.createStringNode(slug));
            }
            put(members, "requires", requires);
            put(members, "mentions", mentions);
            return JsonNode.createObjectNode(members);
        }

        String json() {
            return "{\"title\":\"%s\"%s%s%s}"
                    .formatted(
                            title,
                            slug == null ? "" : ",\"slug\":\"" + slug + "\"",
                            array("requires", requires),
                            array("mentions", mentions));
        }

        private static String array(String name, Collection<UUID> targets) {
            return targets.isEmpty()
                    ? ""
                    : targets.stream()
                            .map(target -> "\"" + new TypeId("knot", target) + "\"")
                            .collect(Collectors.joining(",", ",\"" + name + "\":[", "]"));
        }

        private static void put(Map<String, JsonNode> members, String name, Collection<UUID> targets) {
            if (!targets.isEmpty()) {
                members.put(
                        name,
                        JsonNode.createArrayNode(targets.stream()
                                .map(target -> JsonNode.createStringNode(new TypeId("knot", target).toString()))
                                .toList()));
            }
        }
    }
}
