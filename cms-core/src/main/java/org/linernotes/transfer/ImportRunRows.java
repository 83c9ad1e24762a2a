package org.linernotes.transfer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Account;

/** The rows of imports and of what they remarked. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportRunRows extends GenericRepository<Account, UUID> {
    /** Called with the lock of imports held: whatever else is called running has lost it. Waits for its last transaction. */
    @Query(value = """
            UPDATE import_run SET state = 'INTERRUPTED', ended_at = advanced_at WHERE state = 'RUNNING'""", readOnly = false)
    int interruptOthers();

    @Query(value = """
            INSERT INTO import_run (chart, files, publish, account_id)
            VALUES (:chart, CAST(:files AS text[]), :publish, :account)
            RETURNING id""", readOnly = false)
    UUID insert(String chart, @TypeDef(type = DataType.STRING_ARRAY) List<String> files, boolean publish, UUID account);

    @Query(value = """
            UPDATE import_run SET songs_total = :songs, places_total = :places, advanced_at = clock_timestamp()
             WHERE id = :id AND state = 'RUNNING'""", readOnly = false)
    int expect(UUID id, int songs, int places);

    /** Adds to what is done; changes nothing if the run was taken for dead. */
    @Query(value = """
            UPDATE import_run
               SET songs_done = songs_done + :songs, places_done = places_done + :places,
                   new_artists = new_artists + :newArtists, new_songs = new_songs + :newSongs,
                   changed_songs = changed_songs + :changedSongs, published = published + :published,
                   new_places = new_places + :newPlaces, removed_places = removed_places + :removedPlaces, advanced_at = clock_timestamp()
             WHERE id = :id AND state = 'RUNNING'""", readOnly = false)
    int advance(
            UUID id,
            int songs,
            int places,
            int newArtists,
            int newSongs,
            int changedSongs,
            int published,
            int newPlaces,
            int removedPlaces);

    @Query(value = """
            UPDATE import_run
               SET state = :state, failure = :failure, bad_rows = :badRows, duplicates = :duplicates,
                   advanced_at = clock_timestamp(), ended_at = clock_timestamp()
             WHERE id = :id AND state = 'RUNNING'""", readOnly = false)
    int end(UUID id, ImportState state, @Nullable String failure, int badRows, int duplicates);

    @Query(value = """
            INSERT INTO import_remark (run_id, kind, number, file, line, sentence)
            SELECT :id, :kind, number, file, line, sentence
              FROM jsonb_to_recordset(CAST(:remarks AS jsonb)) AS remark (number int, file text, line int, sentence text)""", readOnly = false)
    int insertRemarks(UUID id, ImportRemark.Kind kind, String remarks);

    /** The latest first, from before the run with that id on, or that one alone; ids grow with time. */
    @Query("""
            SELECT id, chart, files, publish, account_id,
                   CASE WHEN state = 'RUNNING' AND advanced_at < clock_timestamp() - INTERVAL '10 seconds'
                             AND NOT session_lock_is_held(:lock) THEN 'INTERRUPTED' ELSE state END AS state,
                   failure, started_at, ended_at, songs_total, songs_done, places_total, places_done,
                   new_artists, new_songs, changed_songs, published, new_places, removed_places, bad_rows, duplicates
              FROM import_run
             WHERE (CAST(:id AS uuid) IS NULL OR id = CAST(:id AS uuid))
               AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
             ORDER BY id DESC
             LIMIT :limit""")
    List<ImportRun> list(@Nullable UUID id, @Nullable UUID before, int limit, String lock);

    @Query("SELECT count(*) FROM import_run")
    int count();

    @Query("""
            SELECT number, file, line, sentence
              FROM import_remark
             WHERE run_id = :id AND kind = :kind AND number > :after
             ORDER BY number
             LIMIT :limit""")
    List<ImportRemark> remarks(UUID id, ImportRemark.Kind kind, int after, int limit);
}
