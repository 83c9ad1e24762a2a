package org.linernotes.publication;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The intervals of entries, and who points to whom in them; many rows a statement, sent as one JSON document. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PublicationRows extends GenericRepository<Interval, UUID> {
    /** What has not ended at each entry's last command, and else what ended last. */
    @Query("""
            SELECT p.id, p.entry_id, p.revision_id, p.slug, p.content_changed_at,
                   p.live_from, p.live_until, p.expires_at, p.ended_by
              FROM entry
             CROSS JOIN LATERAL (
                   (SELECT * FROM publication
                     WHERE entry_id = entry.id AND live_from <= entry.commanded_at
                     ORDER BY live_from DESC
                     LIMIT 1)
                   UNION ALL
                   (SELECT * FROM publication WHERE entry_id = entry.id AND live_from > entry.commanded_at)) AS p
             WHERE entry.id = ANY(CAST(:entries AS uuid[]))
             ORDER BY p.entry_id, p.live_from""")
    List<Interval> findIntervals(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entries);

    /** Whom the entries point to with what has not ended at their last command. */
    @Query("""
            SELECT r.publication_id, r.target_id, target.type AS target_type, bool_or(r.required) AS required
              FROM entry
              JOIN publication p ON p.entry_id = entry.id
                                AND (p.live_until IS NULL OR p.live_until > entry.commanded_at)
              JOIN reference r ON r.publication_id = p.id
              JOIN entry target ON target.id = r.target_id
             WHERE entry.id = ANY(CAST(:entries AS uuid[]))
             GROUP BY r.publication_id, r.target_id, target.type""")
    List<Pointer> findPointers(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> entries);

    @Query(value = "DELETE FROM publication WHERE id = ANY(CAST(:ids AS uuid[]))", readOnly = false)
    int remove(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);

    @Query(value = """
            UPDATE publication
               SET live = tstzrange(changed.live_from, changed.live_until),
                   expires_at = changed.expires_at,
                   ended_by = changed.ended_by,
                   content_changed_at = changed.content_changed_at
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS changed (
                   id uuid, live_from timestamptz, live_until timestamptz, expires_at timestamptz, ended_by text,
                   content_changed_at timestamptz)
             WHERE publication.id = changed.id""", readOnly = false)
    int change(String rows);

    @Query(value = """
            UPDATE publication SET ended_because = :reason WHERE id = ANY(CAST(:ids AS uuid[]))""", readOnly = false)
    int explain(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids, String reason);

    @Query(value = """
            INSERT INTO publication (id, entry_id, type, revision_id, slug, title, sort_title, sort_key, unlisted, content,
                                     content_changed_at, live, expires_at, ended_by, published_by)
            SELECT id, entry_id, type, revision_id, slug, title, sort_title, sort_key, unlisted, content,
                   content_changed_at, tstzrange(live_from, live_until), expires_at, ended_by, published_by
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS added (
                   id uuid, entry_id uuid, type text, revision_id uuid, slug text, title text, sort_title text,
                   sort_key text, unlisted boolean, content jsonb, content_changed_at timestamptz, live_from timestamptz, live_until timestamptz,
                   expires_at timestamptz, ended_by text, published_by uuid)""", readOnly = false)
    int add(String rows);

    @Query(value = """
            INSERT INTO reference (publication_id, live, settled, field, position, role, target_id, required, part)
            SELECT publication.id, publication.live, publication.settled, field, position, role, target_id, required, part
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS added (
                   publication_id uuid, field text, position int, role text, target_id uuid, required boolean,
                   part boolean)
              JOIN publication ON publication.id = added.publication_id""", readOnly = false)
    int addReferences(String rows);

    @Query(value = """
            INSERT INTO publication_value (publication_id, live, settled, type, field, item, text, whole, day)
            SELECT publication.id, publication.live, publication.settled, publication.type, field, item, text, whole, day
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS added (
                   publication_id uuid, field text, item int, text text, whole bigint, day date)
              JOIN publication ON publication.id = added.publication_id""", readOnly = false)
    int addValues(String rows);

    @Query(value = """
            INSERT INTO part (publication_id, live, settled, part_id, kind)
            SELECT publication.id, publication.live, publication.settled, part_id, kind
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS added (publication_id uuid, part_id uuid, kind text)
              JOIN publication ON publication.id = added.publication_id""", readOnly = false)
    int addParts(String rows);

    @Query(value = """
            INSERT INTO external_id (publication_id, live, settled, type, scheme, value, one_entry)
            SELECT publication.id, publication.live, publication.settled, publication.type, scheme, value, one_entry
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS added (
                   publication_id uuid, scheme text, value text, one_entry boolean)
              JOIN publication ON publication.id = added.publication_id""", readOnly = false)
    int addExternalIds(String rows);

    @Query(value = """
            INSERT INTO publication_rank (
                publication_id, live, settled, type, field, descending, scope, within, rank, sort_key, entry_id)
            SELECT publication.id, publication.live, publication.settled, publication.type, field, descending, scope, within, rank,
                   publication.sort_key, publication.entry_id
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS added (
                   publication_id uuid, field text, descending boolean, scope uuid, within bigint, rank bigint)
              JOIN publication ON publication.id = added.publication_id""", readOnly = false)
    int addRanks(String rows);

    @Query(value = """
            INSERT INTO search_document (publication_id, live, settled, title, names, texts, projected_as)
            SELECT publication.id, publication.live, publication.settled, added.title, added.names, added.texts, added.projected_as
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS added (
                   publication_id uuid, title text, names text, texts text, projected_as text)
              JOIN publication ON publication.id = added.publication_id""", readOnly = false)
    int addSearchRows(String rows);
}
