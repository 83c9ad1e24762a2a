package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linernotes.database.TestConnections;
import org.linernotes.graphql.testing.GraphQlClient.Reply;
import org.linernotes.live.Copies;
import org.linernotes.testing.IntegrationTest;
import org.linernotes.testing.Plans;
import org.linernotes.testing.StatementCounter;

/** History costs readers nothing: what is settled is in no index that they use. */
@IntegrationTest
class HistoryCostIT {
    private static final int SONGS = 1_000;
    private static final String TABLES =
            "entry, publication, reference, publication_value, publication_rank, search_document, part, external_id";

    private static final List<String> VERSIONS = List.of("""
            CREATE TEMPORARY TABLE version AS
            SELECT uuidv7() AS id, p.id AS source, tstzrange(timestamptz '2025-01-01' + n * INTERVAL '1 day',
                                                             timestamptz '2025-01-02' + n * INTERVAL '1 day') AS live
              FROM publication p, generate_series(1, 19) AS n
             WHERE p.type = 'Song' AND p.slug LIKE '%UNIQUE%' AND upper(p.live) IS NULL
             ORDER BY n, p.id""", """
            INSERT INTO publication (id, entry_id, type, revision_id, slug, title, sort_title, sort_key, unlisted, content,
                                     content_changed_at, live, ended_by, settled)
            SELECT v.id, p.entry_id, p.type, p.revision_id, p.slug, p.title, p.sort_title, p.sort_key, p.unlisted, p.content,
                   p.content_changed_at, v.live, 'REPLACED', true
              FROM version v
              JOIN publication p ON p.id = v.source""", """
            INSERT INTO reference (publication_id, live, settled, field, position, role, target_id, required)
            SELECT v.id, v.live, true, r.field, r.position, r.role, r.target_id, false
              FROM version v
              JOIN reference r ON r.publication_id = v.source""", """
            INSERT INTO publication_value (publication_id, live, settled, type, field, item, text, whole, day)
            SELECT v.id, v.live, true, r.type, r.field, r.item, r.text, r.whole, r.day
              FROM version v
              JOIN publication_value r ON r.publication_id = v.source""", """
            INSERT INTO publication_rank (publication_id, live, settled, type, field, descending, scope, within, rank, sort_key, entry_id)
            SELECT v.id, v.live, true, r.type, r.field, r.descending, r.scope, r.within, r.rank, r.sort_key, r.entry_id
              FROM version v
              JOIN publication_rank r ON r.publication_id = v.source""", """
            INSERT INTO search_document (publication_id, live, settled, title, names, texts)
            SELECT v.id, v.live, true, r.title, r.names, r.texts
              FROM version v
              JOIN search_document r ON r.publication_id = v.source""");

    private final Frontend frontend;
    private final Library library;
    private final Copies copies;
    private final StatementCounter counter;
    private final TestConnections connections;
    private final String unique = Library.unique();

    HistoryCostIT(
            Frontend frontend, Library library, Copies copies, StatementCounter counter, TestConnections connections) {
        this.frontend = frontend;
        this.library = library;
        this.copies = copies;
        this.counter = counter;
        this.connections = connections;
    }

    // growth: plans differ a little with what else the database holds
    @Test
    @Tag("long")
    void twentyVersionsOfEachSongAreReadLikeOne() throws SQLException {
        var artist = library.artist("Artist " + unique, unique);
        copies.of(library.song("The Love " + unique, unique + "/song", artist), SONGS, unique);
        try (var owner = connections.asOwner()) {
            clean(owner);
            var before = costs(artist.toString());
            for (var statement : VERSIONS) {
                owner.createStatement().execute(statement.replace("UNIQUE", unique));
            }
            clean(owner);
            var after = costs(artist.toString());

            for (var what : before.keySet()) {
                var once = blocks(before.get(what));
                assertThat(blocks(after.get(what)))
                        .as("%s: %d blocks with one version of each song, then %s", what, once, after.get(what))
                        .isLessThanOrEqualTo(once * 5 / 4 + 10);
            }
        }
    }

    private static long blocks(@Nullable List<Plans> plans) {
        return Objects.requireNonNull(plans).stream().mapToLong(Plans::blocks).sum();
    }

    private Map<String, List<Plans>> costs(String artist) throws SQLException {
        var costs = new LinkedHashMap<String, List<Plans>>();
        try (var delivery = connections.asDelivery()) {
            // As in a large catalogue, in which no table is read whole for a page.
            for (var setting : List.of("enable_seqscan", "enable_hashjoin", "enable_mergejoin")) {
                delivery.createStatement().execute("SET " + setting + " = off");
            }
            costs.put("a year", cost(delivery, songs("filter: {year: 1989}")));
            costs.put("a letter", cost(delivery, songs("filter: {letter: \"L\"}")));
            costs.put("an artist", cost(delivery, songs("filter: {artistId: \"" + artist + "\"}")));
            costs.put("by year", cost(delivery, songs("orderBy: YEAR_ASC")));
            costs.put("love", cost(delivery, search("love")));
            costs.put("the", cost(delivery, search("the")));
            costs.put("a page", cost(delivery, () -> frontend.send("SongPage", Map.of("slug", unique + "/song"))));
        }
        return costs;
    }

    private Runnable songs(String arguments) {
        return () -> ask("{ songs(first: 50, %s) { nodes { id title } } }".formatted(arguments));
    }

    private Runnable search(String typed) {
        return () -> ask("{ search(first: 20, query: \"%s\") { nodes { score } } }".formatted(typed));
    }

    private Reply ask(String document) {
        var reply = frontend.ask(document, Map.of());
        assertThat(reply.body().get("errors")).as(reply.text()).isNull();
        return reply;
    }

    private List<Plans> cost(Connection delivery, Runnable request) throws SQLException {
        var plans = new ArrayList<Plans>();
        for (var sent : counter.during(request).bound()) {
            if (sent.dataSource().equals("delivery") && sent.sql().contains("FROM")) {
                plans.add(Plans.of(sent, delivery));
            }
        }
        assertThat(blocks(plans)).isPositive();
        return plans;
    }

    /** As a running database does by itself. */
    private static void clean(Connection owner) throws SQLException {
        owner.createStatement().execute("VACUUM (ANALYZE) " + TABLES);
    }
}
