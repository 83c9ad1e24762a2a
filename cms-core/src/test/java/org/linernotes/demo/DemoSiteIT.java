package org.linernotes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linernotes.database.TestConnections;
import org.linernotes.testing.IntegrationTest;

@IntegrationTest
class DemoSiteIT {
    private static final String SONG = """
            SELECT entry_id FROM publication WHERE type = 'Song' AND slug = 'michael-jackson/leave-me-alone'""";

    private final DemoSite site;
    private final TestConnections connections;

    DemoSiteIT(DemoSite site, TestConnections connections) {
        this.site = site;
        this.connections = connections;
    }

    @BeforeEach
    void fillMarkedDatabase() throws SQLException {
        asOwner("INSERT INTO setting VALUES ('demo', 'true') ON CONFLICT (name) DO NOTHING");
        site.fill();
    }

    @AfterEach
    void removeTheMark() throws SQLException {
        asOwner("DELETE FROM setting WHERE name = 'demo'");
    }

    @Test
    void readersSeeTheSongWithItsArtistAlbumAndPeak() throws SQLException {
        assertThat(seen("""
                SELECT e.title, e.content ->> 'releaseYear', e.content #>> '{charts,0,peak}'
                  FROM publication e
                 WHERE e.slug = 'michael-jackson/leave-me-alone'""")).containsExactly("Leave Me Alone, 1987, 2");
        assertThat(seen("""
                SELECT t.type, t.title
                  FROM reference r
                  JOIN publication t ON t.entry_id = r.target_id
                 WHERE r.entry_id = (%s) AND r.field IN ('artistCredit.artist', 'primaryAlbum')
                 ORDER BY t.type""".formatted(SONG))).containsExactly("Album, Bad", "Artist, Michael Jackson");
    }

    @Test
    void theSongHasFiveFactsInOrder() throws SQLException {
        assertThat(seen("""
                SELECT left(f.title, 30)
                  FROM reference r
                  JOIN publication f ON f.entry_id = r.target_id
                 WHERE r.entry_id = (%s) AND r.field = 'factOrder'
                 ORDER BY r.position""".formatted(SONG)))
                .containsExactly(
                        "Michael Jackson wrote this son",
                        "On the surface he says goodbye",
                        "The animated video won a Gramm",
                        "In the United Kingdom it climb",
                        "Before it was a single, the vi");
    }

    @Test
    void whatTheFactsMentionIsOnlyDrafted() throws SQLException {
        assertThat(rows("""
                SELECT DISTINCT mentioned.title, EXISTS (SELECT FROM publication p WHERE p.entry_id = mentioned.id) AS live
                  FROM entry song
                  JOIN draft_reference fact ON fact.entry_id = song.id AND fact.field = 'factOrder'
                  JOIN draft_reference mention ON mention.entry_id = fact.target_id AND mention.field = 'body.mention'
                  JOIN entry mentioned ON mentioned.id = mention.target_id
                 WHERE song.type = 'Song' AND song.slug = 'michael-jackson/leave-me-alone'
                 ORDER BY mentioned.title"""))
                .containsExactly(
                        "Bad, t",
                        "Belfast Child, f",
                        "Billie Jean, f",
                        "Simple Minds, f",
                        "Sowing the Seeds of Love, f",
                        "Tears For Fears, f");
    }

    @Test
    void sixFeaturesArePickedInOrder() throws SQLException {
        assertThat(seen("""
                SELECT f.title, c.title
                  FROM reference r
                  JOIN publication p ON p.entry_id = r.entry_id AND p.type = 'Placement'
                  JOIN publication f ON f.entry_id = r.target_id
                  JOIN reference rc ON rc.entry_id = f.entry_id AND rc.field = 'category'
                  JOIN publication c ON c.entry_id = rc.target_id
                 WHERE r.field = 'items.target' AND p.content ->> 'slot' = 'song.picks'
                   AND p.content ->> 'heading' = 'Editor''s Picks'
                 ORDER BY r.position"""))
                .containsExactly(
                        "Song Titles That Inspired Movies, Song Writing",
                        "Artis the Spoonman, Song Writing",
                        "Jason Newsted (ex-Metallica), Songwriter Interviews",
                        "Strange Magnetics, Song Writing",
                        "Christmas Songs, Fact or Fiction",
                        "Chris Frantz - \"Genius of Love\", They're Playing My Song");
    }

    @Test
    void twoCommentsAreVisibleAndTheOthersWait() throws SQLException {
        assertThat(seen("""
                SELECT author_name, author_place FROM comment WHERE entry_id = (%s) ORDER BY posted_at DESC""".formatted(SONG))).containsExactly("Clubber Lange, Ocean Gate, Nj", "Linc, Beaumont, Tx");
        assertThat(rows("""
                SELECT c.state, count(*), count(r.comment_id)
                  FROM comment c
                  JOIN entry e ON e.id = c.entry_id
                  LEFT JOIN comment_report r ON r.comment_id = c.id
                 WHERE e.slug = 'michael-jackson/leave-me-alone'
                 GROUP BY c.state
                 ORDER BY c.state""")).containsExactly("APPROVED, 2, 1", "PENDING, 4, 0", "SPAM, 1, 0");
    }

    @Test
    void fillingAgainAddsNothing() throws SQLException {
        var before = rows("SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM comment)");

        site.fill();

        assertThat(rows("SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM comment)"))
                .isEqualTo(before);
    }

    @Test
    void everyStateOfAnEntryAndOfACommentHasSomethingToShow() throws SQLException {
        assertThat(rows("""
                SELECT slug
                  FROM publication
                 WHERE live_from > now() AND slug IN ('nirvana/smells-like-teen-spirit', 'places/songs-that-came-back')""")).hasSize(2);
        assertThat(rows("""
                SELECT slug
                  FROM publication
                 WHERE live @> now() AND expires_at IS NOT NULL AND slug = 'places/a-studio-by-the-wall'""")).hasSize(1);
        assertThat(rows("SELECT DISTINCT work FROM entry"))
                .contains("APPROVED", "CHANGES_REQUESTED", "CLEAN", "DRAFT", "IN_REVIEW");
        assertThat(rows("SELECT DISTINCT state FROM comment WHERE client_mutation_id LIKE 'demo-%' ORDER BY 1"))
                .containsExactly("APPROVED", "PENDING", "REJECTED", "SPAM");
        assertThat(rows("SELECT count(*) FROM comment WHERE client_mutation_id LIKE 'demo-%'"))
                .containsExactly("60");
    }

    @Test
    void eachStepWasTakenByTheRightPerson() throws SQLException {
        assertThat(rows("""
                SELECT a.name, p.name
                  FROM entry e
                  JOIN account a ON a.id = e.created_by
                  JOIN publication u ON u.entry_id = e.id
                  JOIN account p ON p.id = u.published_by
                 WHERE e.slug = 'michael-jackson/leave-me-alone'""")).containsExactly("Ana Ferreira, Pia Lindqvist");
    }

    /** What readers' role selects, each row with commas between its columns. */
    private List<String> seen(String query) throws SQLException {
        try (var connection = connections.asDelivery()) {
            return rows(connection, query);
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (var connection = connections.asOwner()) {
            return rows(connection, query);
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var columns = new ArrayList<String>();
                for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getString(i));
                }
                rows.add(String.join(", ", columns));
            }
            return rows;
        }
    }

    private void asOwner(String command) throws SQLException {
        try (var connection = connections.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
