package org.linernotes.entry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Rows as commands leave them, for tests of what only reads. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface EntryRowSamples extends GenericRepository<EntrySummary, UUID> {
    /** An entry with one revision, last changed so many minutes ago. */
    @Query("""
            WITH revised AS (
                INSERT INTO revision (id, entry_id, number, kind, content, content_hash, title, slug, author_id, created_at)
                VALUES (:revisionId, :entryId, 1, 'SAVE', '{}', 'none', :title, :slug, :author, now())
                RETURNING entry_id)
            INSERT INTO entry (id, type, head_revision_id, work, title, sort_title, slug,
                               created_by, created_at, updated_by, updated_at)
            VALUES (:entryId, :type, :revisionId, :work, :title, lower(:title), :slug,
                    :author, now(), :author, now() - :minutesAgo * INTERVAL '1 minute')
            RETURNING id""")
    UUID insert(
            UUID entryId,
            UUID revisionId,
            String type,
            String title,
            String slug,
            String work,
            UUID author,
            int minutesAgo);

    /** An interval of the entry's revision, from and until so many minutes from now. */
    @Query(value = """
            INSERT INTO publication (entry_id, type, revision_id, slug, title, sort_title, content, content_changed_at,
                                     live, ended_by)
            SELECT e.id, e.type, e.head_revision_id, e.slug, e.title, e.sort_title, '{}', now(),
                   tstzrange(now() + :fromMinutes * INTERVAL '1 minute', now() + :untilMinutes * INTERVAL '1 minute'), :endedBy
              FROM entry e
             WHERE e.id = :entryId""", readOnly = false)
    void publishUntil(UUID entryId, int fromMinutes, int untilMinutes, String endedBy);

    @Query(value = """
            INSERT INTO publication (entry_id, type, revision_id, slug, title, sort_title, content, content_changed_at, live)
            SELECT e.id, e.type, e.head_revision_id, e.slug, e.title, e.sort_title, '{}', now(),
                   tstzrange(now() + :fromMinutes * INTERVAL '1 minute', NULL)
              FROM entry e
             WHERE e.id = :entryId""", readOnly = false)
    void publish(UUID entryId, int fromMinutes);

    /** A second revision, which becomes the entry's head. */
    @Query(value = """
            WITH revised AS (
                INSERT INTO revision (id, entry_id, number, kind, content, content_hash, title, slug, author_id, created_at)
                SELECT :revisionId, id, 2, 'SAVE', '{}', 'other', title, slug, created_by, now()
                  FROM entry
                 WHERE id = :entryId
                RETURNING id, entry_id)
            UPDATE entry
               SET head_revision_id = revised.id
              FROM revised
             WHERE entry.id = revised.entry_id
            RETURNING entry.id""", readOnly = false)
    UUID revise(UUID entryId, UUID revisionId);
}
