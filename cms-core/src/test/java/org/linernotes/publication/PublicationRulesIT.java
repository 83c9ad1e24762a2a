package org.linernotes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.database.TestConnections;
import org.linernotes.entry.RevisionRef;
import org.linernotes.publication.Encyclopedia.Knot;
import org.linernotes.testing.IntegrationTest;

/** The database keeps publications from a program that forgets the rules, one of ours included. */
@IntegrationTest
class PublicationRulesIT {
    @Inject
    Encyclopedia given;

    @Inject
    Commands commands;

    @Inject
    TestConnections connections;

    private Connection owner;
    private RevisionRef artist;
    private RevisionRef song;

    @BeforeEach
    void publish() throws SQLException {
        owner = connections.asOwner();
        owner.setAutoCommit(false);
        artist = given.approved(Knot.titled("Artist").at("artist-" + UUID.randomUUID()));
        song = given.approved(
                Knot.titled("Song").at("song-" + UUID.randomUUID()).requiring(artist.entryId()));
        commands.publish().execute(given.publisher(), PublishRequest.of(artist, song));
        commands.publish()
                .execute(
                        given.publisher(),
                        PublishRequest.of(given.approve(given.revise(
                                song.entryId(), Knot.titled("Song now").requiring(artist.entryId())))));
        commands.schedule()
                .execute(
                        given.publisher(),
                        PublishRequest.of(given.approve(given.revise(
                                song.entryId(), Knot.titled("Song again").requiring(artist.entryId())))),
                        Instant.now().plus(7, ChronoUnit.DAYS));
    }

    @AfterEach
    void rollBack() throws SQLException {
        owner.rollback();
        owner.close();
    }

    /** {@code PAST}, {@code LIVE} and {@code COMING} stand for the song's publications. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            DELETE FROM publication WHERE PAST                                              | has begun, it cannot be deleted
            DELETE FROM publication WHERE LIVE                                              | has begun, it cannot be deleted
            UPDATE publication SET slug = 'another' WHERE LIVE                              | cannot become another one
            UPDATE publication SET entry_id = '{artist}' WHERE LIVE                         | cannot become another one
            UPDATE publication SET revision_id = uuidv7() WHERE COMING                      | cannot become another one
            UPDATE publication SET title = 'Another' WHERE LIVE                             | can only be erased, not changed
            UPDATE publication SET content = '{}' WHERE PAST                                | can only be erased, not changed
            UPDATE publication SET ended_by = 'EXPIRED' WHERE PAST                          | has ended, its past cannot change
            UPDATE publication SET live = tstzrange(lower(live), upper(live) + '1 s') WHERE PAST | has ended, its past cannot change
            UPDATE publication SET live = tstzrange(lower(live) + '1 us', upper(live)) WHERE LIVE | is live, only its end can change
            UPDATE publication SET live = tstzrange(lower(live), lower(live) + '1 us') WHERE LIVE | cannot begin or end before its command
            UPDATE publication SET live = tstzrange(now() - INTERVAL '1 s', NULL) WHERE COMING | cannot begin or end before its command
            UPDATE publication SET live = tstzrange(lower(live), 'infinity'), ended_by = 'EXPIRED' WHERE COMING | publication_interval
            UPDATE publication SET live = 'empty' WHERE COMING                              | publication_interval
            UPDATE publication SET live = tstzrange(lower(live), lower(live) + '1 h') WHERE COMING | publication_end_has_reason
            UPDATE publication SET live = tstzrange(lower(live), NULL), ended_by = NULL WHERE LIVE | publication_one_at_a_time
            UPDATE entry SET state = 'ARCHIVED' WHERE id = '{song}'                         | is live or scheduled, it must stay active
            UPDATE reference SET target_id = '{song}' WHERE publication_id = (SELECT id FROM publication WHERE LIVE) | cannot change
            UPDATE reference SET live = tstzrange(now(), NULL) WHERE publication_id = (SELECT id FROM publication WHERE LIVE) | reference_follows_publication
            UPDATE reference SET part = true, required = false WHERE required               | cannot change
            UPDATE revision SET title = 'Another' WHERE entry_id = '{song}'                 | cannot change
            DELETE FROM revision WHERE entry_id = '{song}'                                  | violates foreign key constraint
            INSERT INTO publication (entry_id, type, revision_id, title, sort_title, content_changed_at, live) SELECT entry_id, 'Song', revision_id, '', '', now(), tstzrange('2098-01-01', NULL) FROM publication WHERE LIVE | has another type than its entry
            INSERT INTO publication (entry_id, type, revision_id, title, sort_title, content_changed_at, live) SELECT entry_id, type, revision_id, '', '', now(), tstzrange(now() - INTERVAL '1 day', NULL) FROM publication WHERE LIVE | begins before its command
            INSERT INTO publication (entry_id, type, revision_id, title, sort_title, content_changed_at, live) SELECT '{artist}', type, revision_id, '', '', now(), tstzrange('2098-01-01', NULL) FROM publication WHERE LIVE | publication_one_at_a_time""")
    void refuses(String sql, String rule) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class).hasMessageContaining(rule);
    }

    @Test
    void refusesAtTheEndOfTheCommandWhatIsRequiredAndNotLive() throws SQLException {
        execute("""
                UPDATE entry SET commanded_at = clock_timestamp() WHERE id = '{artist}';
                UPDATE publication SET live = tstzrange(lower(live), commanded_at), ended_by = 'UNPUBLISHED'
                  FROM entry WHERE entry.id = entry_id AND entry_id = '{artist}'""");

        assertThatThrownBy(() -> execute("SET CONSTRAINTS ALL IMMEDIATE"))
                .hasMessageContaining("required_target_is_live");
    }

    @Test
    void anErasureTakesContentAndTitlesAndNothingElse() throws SQLException {
        execute("UPDATE publication SET content = NULL, title = '', sort_title = '' WHERE PAST");

        assertThat(Encyclopedia.columnOf(
                        owner,
                        "SELECT slug IS NOT NULL FROM publication WHERE entry_id = ? AND content IS NULL",
                        song.entryId()))
                .containsExactly("t");
    }

    private void execute(String sql) throws SQLException {
        var ofSong = "(entry_id = '{song}' AND %s)";
        try (var statement = owner.createStatement()) {
            statement.execute(sql.replace("PAST", ofSong.formatted("live_until <= now()"))
                    .replace("LIVE", ofSong.formatted("live @> now()"))
                    .replace("COMING", ofSong.formatted("live_from > now()"))
                    .replace("{artist}", artist.entryId().toString())
                    .replace("{song}", song.entryId().toString()));
        }
    }
}
